using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Optimization.Panel;

public sealed partial class OptimizationPanel(
    ReadPanel readPanel, ReadRunsOfWeek readRuns, StartRun startRun, CancelRun cancelRun, Changes changes, TimeProvider clock, Toasts toasts) : IDisposable
{
    private PanelOffer? offer;
    private PanelChoice choice = null!;
    private RunsOfWeek? runs;
    private IReadOnlyList<Refusal> refusals = [];
    private bool starting;
    private Guid shown;
    private Watch? watch;

    [Parameter, EditorRequired]
    public required Guid ScheduleId { get; set; }

    /// <summary>Why the week cannot be optimized, as a sentence; null when it can.</summary>
    [Parameter]
    public string? Locked { get; set; }

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    private bool IsWaiting => runs?.Active.Any(run => run.Ahead > 0) == true;

    protected override async Task OnInitializedAsync()
    {
        watch = new(changes, clock, Concerns, () => InvokeAsync(ReadRunsAsync), fault => _ = DispatchExceptionAsync(fault));
        var outcome = await readPanel.ExecuteAsync();
        (offer, refusals) = (outcome.Value, outcome.Refusals);
        if (offer is { Presets.Count: > 0 })
            choice = new(offer.Presets[0]);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (shown == ScheduleId)
            return;
        (shown, runs) = (ScheduleId, null);
        await ReadRunsAsync();
    }

    // Whoever waits also looks at the runs of other weeks that come first.
    private bool Concerns(Change change) => change is RunChanged changed && (changed.ScheduleId == ScheduleId || IsWaiting);

    private async Task ReadRunsAsync()
    {
        var outcome = await readRuns.ExecuteAsync(ScheduleId);
        if (outcome.IsDone)
            runs = outcome.Value;
        StateHasChanged();
    }

    private void ChoosePreset(ChangeEventArgs e)
    {
        if (Guid.TryParse(e.Value as string, out var id) && offer!.Presets.FirstOrDefault(preset => preset.Id == id) is { } preset)
            choice = new(preset, choice.Variants);
    }

    private async Task StartAsync()
    {
        starting = true;
        var outcome = await startRun.ExecuteAsync(new(ScheduleId, choice.Preset.Id, choice.TimeLimitSeconds, choice.Changes, Variants: choice.Variants, GapPercent: choice.GapPercent));
        (starting, refusals) = (false, outcome.Refusals);
        await ReadRunsAsync();
    }

    private async Task CancelAsync(Guid run)
    {
        var outcome = await cancelRun.ExecuteAsync(run);
        if (!outcome.IsDone)
            toasts.Warn(outcome.Refusals[0].Sentence);
        await ReadRunsAsync();
    }

    private string? ErrorOf(string field) => refusals.FirstOrDefault(refusal => refusal.Field == field)?.Sentence;

    public void Dispose() => watch?.Dispose();
}
