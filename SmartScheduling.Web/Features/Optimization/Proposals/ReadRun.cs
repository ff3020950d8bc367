using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>The week that a run is about.</summary>
public sealed record RunWeek(Guid ScheduleId, Guid LocationId, string Location, DateOnly Start, int Days, ScheduleState State, long Version);

/// <summary>One optimization with everything that it came to.</summary>
/// <param name="Run">Its state and figures.</param>
/// <param name="Week">What it is about.</param>
/// <param name="Review">Its proposal against the week as it is now; null where there is none.</param>
/// <param name="WhyNoReview">Why a proposal cannot be shown, as sentences.</param>
public sealed record RunReport(RunFacts Run, RunWeek Week, Review? Review, IReadOnlyList<string> WhyNoReview);

/// <summary>Reads a run for its page; the proposal is counted anew from its assignments each time.</summary>
public sealed class ReadRun(Operations operations)
{
    public Task<Outcome<RunReport>> ExecuteAsync(Guid runId, CancellationToken cancellation = default) =>
        operations.ReadAsync<RunReport>(Permission.Optimize, async scope =>
        {
            var db = scope.Db;
            await db.BeginSnapshotAsync(scope.Cancellation);
            if (await db.SchedulingRuns.SingleOrDefaultAsync(row => row.Id == runId, scope.Cancellation) is not { } run)
                return null;
            var facts = (await RunFacts.OfAsync(db, [run], scope.Cancellation))[0];
            var week = await db.Schedules.Where(schedule => schedule.Id == run.ScheduleId)
                .Join(db.Locations, schedule => schedule.LocationId, location => location.Id, (schedule, location) => new RunWeek(
                    schedule.Id, location.Id, location.Name, schedule.StartDate, schedule.Days, schedule.State, schedule.Version))
                .SingleAsync(scope.Cancellation);
            if (facts.SolutionId is not { } solutionId)
                return new(facts, week, null, []);
            var solution = await db.SchedulingSolutions.SingleAsync(one => one.Id == solutionId, scope.Cancellation);
            var built = await RunProblem.BuildAsync(db, run, scope.Cancellation);
            if (built.Value is not { } problem)
                return new(facts, week, null, [.. built.Refusals.Select(refusal => refusal.Sentence)]);
            var changes = week.Version == solution.ScheduleVersion || run.StartedAt is not { } read
                ? [] : await WeekChange.SinceAsync(db, week.ScheduleId, read, scope.Cancellation);
            return new(facts, week, Review.Of(new(problem, solution), solution, changes), []);
        }, cancellation);
}
