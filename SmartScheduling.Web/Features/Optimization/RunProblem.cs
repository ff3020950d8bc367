using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization.Repair;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>The week of a run as it is stored now, under the rules that the run was asked for.</summary>
public static class RunProblem
{
    /// <summary>What the run solves.</summary>
    public static async Task<Outcome<WeekProblem>> BuildAsync(AppDbContext db, SchedulingRun run, CancellationToken cancellation)
    {
        if (await WeekRows.ReadAsync(db, run.ScheduleId, cancellation, RunRules.Of(run)) is not { } rows)
            return Outcome.NotFound;
        return ProblemBuilder.Build(run.Purpose == RunPurpose.Repair
            ? rows.ForRepair(run.StartedAt ?? run.RequestedAt) with { Rules = RepairRules.For(rows.Rules) }
            : rows);
    }

    /// <summary>The same week as people look at it: a repair's own weights would drown what the site's rules say.</summary>
    public static WeekProblem AsShown(this WeekProblem week, SchedulingRun run) =>
        run.Purpose == RunPurpose.Repair && ProblemBuilder.Build(week.Rows with { Rules = RunRules.Of(run) }).Value is { } shown ? shown : week;
}
