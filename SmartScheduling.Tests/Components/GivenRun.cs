using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Tests.Components;

/// <summary>What a component is told of a run, begun at noon and given thirty seconds.</summary>
internal static class GivenRun
{
    public static readonly DateTime Noon = new(2026, 11, 16, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Twelve seconds later it was done and everything filled.</summary>
    public static readonly RunFacts Done = new()
    {
        Id = Guid.CreateVersion7(),
        ScheduleId = Guid.CreateVersion7(),
        State = RunState.Completed,
        Stage = RunStage.Saving,
        Purpose = RunPurpose.Plan,
        Preset = "Balanced",
        RequestedBy = "Mara",
        RequestedAt = Noon,
        StartedAt = Noon,
        FinishedAt = Noon.AddSeconds(12),
        TimeLimitSeconds = 30,
        GapPercent = 0,
        Variants = false,
        Seed = 7,
        Attempt = 1,
        SolverStatus = SolverStatus.Feasible,
        Hard = 0,
        Uncovered = 0,
        Soft = 30,
        Filled = 4,
        Required = 4,
        Changes = null,
        Bound = null,
        Iterations = 1000,
        Engine = "search 1",
        PeakMemoryBytes = 100_000_000,
        Failure = null,
        Curve = [],
        Proposals = [],
    };

    /// <summary>Still at work.</summary>
    public static readonly RunFacts Running = Done with { State = RunState.Running, Stage = RunStage.Improving, FinishedAt = null, SolverStatus = null, Engine = null, PeakMemoryBytes = null };
}
