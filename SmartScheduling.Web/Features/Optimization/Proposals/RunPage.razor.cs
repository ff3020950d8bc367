using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Runs;
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
    private (Guid Run, string? Chosen, string? Against) shown;
    private string tab = "people";
    private bool applying, missing;
    private Watch? watch;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>What the chosen one of several proposals favours, as addresses name it.</summary>
    [SupplyParameterFromQuery(Name = RunAddress.Chosen)]
    private string? Chosen { get; set; }

    /// <summary>The one that it is compared with; the week as it is when it is missing.</summary>
    [SupplyParameterFromQuery(Name = RunAddress.Against)]
    private string? Against { get; set; }

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Names of the two proposals that are compared; null when it is one with the week as it is.</summary>
    private (string Other, string Chosen)? Between => report?.Variants is { Against: { } against } variants ? (against.Favours.Word(), variants.Chosen.Word()) : null;

    // A draft takes what was planned for it, a published week only what repairs it.
    private bool MayChangeWeek => report is { } known && known.Run.Purpose.WhyNotIn(known.Week.State) is null;

    private bool CanApply => MayChangeWeek && report is { Review: { WeekChanged: false, Gone: 0 } review } && review.Proposed.Score.Hard <= review.ClaimedScore.Hard;

    protected override void OnInitialized() =>
        watch = new(changes, clock, Concerns, () => InvokeAsync(ReadAsync), fault => _ = DispatchExceptionAsync(fault));

    protected override async Task OnParametersSetAsync()
    {
        if (shown == (Id, Chosen, Against))
            return;
        if (shown.Run != Id)
            report = null;
        (shown, refusals) = ((Id, Chosen, Against), []);
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
        var asked = shown;
        var outcome = await readRun.ExecuteAsync(Id, RunAddress.Parse(Chosen), RunAddress.Parse(Against));
        // Something else was chosen meanwhile, and is being read.
        if (asked != shown)
            return;
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
            toasts.Show(new($"Proposal applied: {done.Added} added, {done.Removed} removed.", ActionLabel: "Undo", Action: () => UndoAsync(review.SolutionId)));
        await ReadAsync();
    }

    private async Task UndoAsync(Guid solution)
    {
        var outcome = await undoApply.ExecuteAsync(solution);
        refusals = outcome.Refusals;
        if (outcome.IsDone)
            toasts.Say("The week is as it was before the proposal.");
        await InvokeAsync(ReadAsync);
    }

    public void Dispose() => watch?.Dispose();
}
