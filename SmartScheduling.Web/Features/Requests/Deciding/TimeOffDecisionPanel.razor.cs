using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Requests.Deciding;

public sealed partial class TimeOffDecisionPanel(ReadTimeOffDecision read, DecideTimeOff decide, Toasts toasts, Changes changes, TimeProvider clock) : IDisposable
{
    private Watch? watch;
    private TimeOffDecision? request;
    private DecisionForm? form;
    private IReadOnlyList<Refusal> refusals = [];
    private bool deciding;

    [CascadingParameter]
    private SiteFormat Format { get; set; } = null!;

    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    [Parameter]
    public EventCallback OnDecided { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    private bool MayDecide => request is { State: TimeOffState.Pending };

    protected override Task OnInitializedAsync()
    {
        watch = new(changes, clock, change => change is AvailabilityChanged or ScheduleChanged, () => InvokeAsync(RefreshAsync), fault => _ = DispatchExceptionAsync(fault));
        return ReadAsync();
    }

    private async Task RefreshAsync()
    {
        if (deciding)
            return;
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        var outcome = await read.ExecuteAsync(Id);
        if (!outcome.IsDone)
        {
            refusals = outcome.Refusals;
            return;
        }

        // A comment that is being typed stays, whatever changes beside it.
        var seen = outcome.Value!;
        if (request?.Version != seen.Version)
            form = new() { Id = seen.Id, Version = seen.Version, Comment = form?.Comment ?? "" };
        request = seen;
    }

    private async Task DecideAsync(bool approve)
    {
        deciding = true;
        form!.Approve = approve;
        var outcome = await decide.ExecuteAsync(form);
        deciding = false;
        refusals = outcome.Status == OutcomeStatus.Stale
            ? [new("The employee changed this request while you looked at it. What you see now is the new one; please decide again.")]
            : outcome.Refusals;
        if (!outcome.IsDone)
        {
            if (outcome.Status != OutcomeStatus.Refused)
                await ReadAsync();
            return;
        }

        toasts.Say($"Time off of {request!.Person} was {(approve ? "approved" : "rejected")}.");
        foreach (var warning in outcome.Warnings)
            toasts.Warn(warning);
        var repairs = approve && request.Published(clock.GetUtcNow().UtcDateTime).Any();
        if (repairs)
            await ReadAsync();
        await OnDecided.InvokeAsync();
        // Where a published week is left to be repaired the panel stays, because the way there is on it.
        if (!repairs)
            await OnClose.InvokeAsync();
    }

    public void Dispose() => watch?.Dispose();
}
