using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
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
/// <param name="Variants">Its proposals beside each other; null where there is only one.</param>
public sealed record RunReport(RunFacts Run, RunWeek Week, Review? Review, IReadOnlyList<string> WhyNoReview, VariantComparison? Variants = null);

/// <summary>Reads a run for its page; what it proposes is counted anew from its assignments each time.</summary>
public sealed class ReadRun(Operations operations)
{
    /// <param name="runId">The run.</param>
    /// <param name="chosen">Which of several proposals to review; without one that is there the applied one, else the best by the run's own rules.</param>
    /// <param name="against">The one to compare it with, besides the week as it is.</param>
    /// <param name="cancellation">Ends the read.</param>
    public Task<Outcome<RunReport>> ExecuteAsync(Guid runId, Favours? chosen = null, Favours? against = null, CancellationToken cancellation = default) =>
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
            if (facts.Proposals.Count == 0)
                return new(facts, week, null, []);
            var solutions = await db.SchedulingSolutions.AsNoTracking().Where(one => one.RunId == runId).ToListAsync(scope.Cancellation);
            var built = await RunProblem.BuildAsync(db, run, scope.Cancellation);
            if (built.Value is not { } problem)
                return new(facts, week, null, [.. built.Refusals.Select(refusal => refusal.Sentence)]);
            List<Proposal> proposals = [.. solutions.OrderBy(one => one.Favours).Select(one => new Proposal(problem, one))];
            var proposal = Choose(proposals, chosen);
            var solution = proposal.Solution;
            var changes = week.Version == solution.ScheduleVersion || run.StartedAt is not { } read
                ? [] : await WeekChange.SinceAsync(db, week.ScheduleId, read, scope.Cancellation);
            return new(facts, week, Review.Of(run, proposal, changes), [],
                proposals.Count == 1 ? null : VariantComparison.Of(proposals, proposal, proposals.Find(one => one.Solution.Favours == against && one != proposal)));
        }, cancellation);

    private static Proposal Choose(List<Proposal> proposals, Favours? chosen) =>
        proposals.Find(one => one.Solution.Favours == chosen)
        ?? proposals.Find(one => one.Solution.AppliedAt is not null)
        ?? proposals.MinBy(one => (one.Solution.Hard, one.Solution.Uncovered, one.Solution.Soft))!;
}
