using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>The week of a run as it is stored now, under the rules that the run was asked for.</summary>
public static class RunProblem
{
    public static async Task<Outcome<WeekProblem>> BuildAsync(AppDbContext db, SchedulingRun run, CancellationToken cancellation) =>
        await WeekRows.ReadAsync(db, run.ScheduleId, cancellation) is { } rows
            ? ProblemBuilder.Build(rows with { Rules = RunRules.Of(run) })
            : Outcome.NotFound;
}
