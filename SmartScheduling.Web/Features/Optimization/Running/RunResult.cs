using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Variants;
using SmartScheduling.Web.Features.Optimization.Repair;

namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>What a solve came to, in the columns of its run and of its proposal.</summary>
internal static class RunResult
{
    public static void Take(this SchedulingRun run, WeekProblem week, EngineResult result, RunProgress progress)
    {
        (run.SolverStatus, run.ScheduleVersion) = (result.Status, progress.ScheduleVersion);
        run.Enter(RunStage.Saving);
        (run.Filled, run.Required, run.Curve) = (0, progress.Required, progress.Curve);
        (run.Iterations, run.Engine, run.PeakMemoryBytes) = (result.Iterations, RunWording.Engine(result), result.PeakMemory);
        if (result.Roster is not { } roster)
            return;
        if (run.Purpose == RunPurpose.Repair)
            run.Changes = RepairExtent.Of(week, ProposedAssignment.Of(week, roster)).Changes;
        run.Filled = OpenPosition.FilledCount(week.Problem, roster);
        (run.Hard, run.Uncovered, run.Soft, run.Bound) = (result.Score.Hard, result.Score.Uncovered, result.Score.Soft, ProgressLog.SoftBound(result.Score, result.Bound));
    }

    /// <summary>The roster as something to apply.</summary>
    /// <param name="run">Whose proposal it is.</param>
    /// <param name="week">What was solved.</param>
    /// <param name="variant">What came out.</param>
    /// <param name="scheduleVersion">The version of the week that was solved.</param>
    /// <param name="at">Now.</param>
    public static SchedulingSolution Propose(this SchedulingRun run, WeekProblem week, Variant variant, long scheduleVersion, DateTime at)
    {
        var score = Evaluation.ScoreOf(week.Problem, variant.Roster);
        return new()
        {
            RunId = run.Id,
            ScheduleId = run.ScheduleId,
            Favours = variant.Favours,
            ScheduleVersion = scheduleVersion,
            Hard = score.Hard,
            Uncovered = score.Uncovered,
            Soft = score.Soft,
            Gap = variant.Gap,
            Assignments = ProposedAssignment.ToJson(week, variant.Roster),
            CreatedAt = at,
        };
    }
}
