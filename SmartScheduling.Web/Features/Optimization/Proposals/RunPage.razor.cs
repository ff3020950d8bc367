using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

public sealed partial class RunPage(
    ReadRun readRun, CancelRun cancelRun, RepeatRun repeatRun, ApplySolution applySolution, UndoApply undoApply,
    NavigationManager navigation, Changes changes, TimeProvider clock, Toasts toasts) : IDisposable
{
    private RunReport? report;
    private IReadOnlyList<Refusal> refusals = [];
    private Guid shown;
    private string tab = "people";
    private bool applying, missing;
    private Watch? watch;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private bool CanApply => report is { Review: { WeekChanged: false, Gone: 0 } review, Week.State: ScheduleState.Draft } && review.Proposed.Score.Hard <= review.ClaimedScore.Hard;

    protected override void OnInitialized() =>
        watch = new(changes, clock, Concerns, () => InvokeAsync(ReadAsync), fault => _ = DispatchExceptionAsync(fault));

    protected override async Task OnParametersSetAsync()
    {
        if (shown == Id)
            return;
        (shown, report, refusals) = (Id, null, []);
        await ReadAsync();
    }

    private bool Concerns(Change change) => change switch
    {
        RunChanged run => run.RunId == Id,
        ScheduleChanged schedule => schedule.ScheduleId == report?.Week.ScheduleId,
        _ => false,
    };

    private async Task ReadAsync()
    {
        var outcome = await readRun.ExecuteAsync(Id);
        missing = outcome.Status == OutcomeStatus.NotFound;
        if (outcome.IsDone)
            report = outcome.Value;
        else
            (report, refusals) = (null, outcome.Refusals);
        StateHasChanged();
    }

    private async Task CancelAsync() => refusals = (await cancelRun.ExecuteAsync(Id)).Refusals;

    private async Task RepeatAsync()
    {
        var outcome = await repeatRun.ExecuteAsync(Id);
        refusals = outcome.Refusals;
        if (outcome.IsDone)
            navigation.NavigateTo(RunAddress.Of(outcome.Value));
    }

    private async Task ApplyAsync(ApplyMode mode)
    {
        applying = false;
        var review = report!.Review!;
        var outcome = await applySolution.ExecuteAsync(review.SolutionId, review.SeenVersion, mode);
        refusals = outcome.Refusals;
        if (outcome is { IsDone: true, Value: { } done })
            toasts.Show(new($"Proposal applied: {done.Added} added, {done.Removed} removed.", ActionLabel: "Undo", Action: UndoAsync));
        await ReadAsync();
    }

    private async Task UndoAsync()
    {
        var outcome = await undoApply.ExecuteAsync(report!.Review!.SolutionId);
        refusals = outcome.Refusals;
        if (outcome.IsDone)
            toasts.Say("The week is as it was before the proposal.");
        await InvokeAsync(ReadAsync);
    }

    public void Dispose() => watch?.Dispose();
}
