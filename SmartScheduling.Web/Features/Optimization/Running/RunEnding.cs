using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Variants;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>
/// Stores what an attempt came to: the run's end and its proposals in one transaction, and only while the attempt holds the run.
/// </summary>
public sealed class RunEnding(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RunEnding> log)
{
    /// <summary>Keeps the best rosters, whether the solve came to its end or somebody asked for it.</summary>
    public async Task CompleteAsync(
        RunLease lease, WeekProblem week, VariantsResult answer, RunProgress progress, CancellationToken cancellation)
    {
        var result = answer.Best;
        foreach (var fault in result.Faults)
            log.LogError(fault.Exception, "Run {Run}: {Engine} broke down; the run went on without", lease.Run.Id, fault.Engine);
        if (result.Roster is not { } roster)
        {
            await EndAsync(lease, run => Take(run, week, result, progress), [], cancellation);
            return;
        }

        var score = Evaluation.ScoreOf(week.Problem, roster);
        if (score != result.Score)
        {
            log.LogError("Run {Run}: {Engine} claims {Claimed} for a roster that scores {Score}", lease.Run.Id, result.Engine, result.Score, score);
            await FailAsync(lease, $"The engine claimed the score {result.Score}, but its roster scores {score}. The proposal was thrown away; please report this.", null, cancellation);
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await EndAsync(lease, run => Take(run, week, result, progress),
            [.. answer.Variants.Select(variant => lease.Run.Propose(week, variant, progress.ScheduleVersion, now))], cancellation);
    }

    /// <summary>
    /// The week is faulty, or no longer there: there was nothing to solve. Only where its locks contradict each other that
    /// says something about rosters.
    /// </summary>
    public Task RefuseAsync(RunLease lease, Outcome<WeekProblem> read, CancellationToken cancellation) => FailAsync(lease,
        string.Join(' ', read.Refusals.Select(refusal => refusal.Sentence)),
        read.Refusals.Any(refusal => refusal is LockRefusal) ? SolverStatus.Infeasible : null, cancellation);

    public Task FailAsync(RunLease lease, string sentence, SolverStatus? status, CancellationToken cancellation) => EndAsync(lease, run =>
    {
        run.SolverStatus = status;
        return run.Fail(sentence, clock.GetUtcNow().UtcDateTime);
    }, [], cancellation);

    private Refusal? Take(SchedulingRun run, WeekProblem week, EngineResult result, RunProgress progress)
    {
        run.Take(week, result, progress);
        var now = clock.GetUtcNow().UtcDateTime;
        return run.State == RunState.Cancelling ? run.ConfirmCancelled(now) : run.Complete(now);
    }

    private async Task EndAsync(RunLease lease, Func<SchedulingRun, Refusal?> end, IReadOnlyList<SchedulingSolution> proposals, CancellationToken cancellation)
    {
        await using var services = scopes.CreateAsyncScope();
        var operations = services.ServiceProvider.GetRequiredService<Operations>();
        var outcome = await operations.WriteAsync<RunState>(Caller.Site, async scope =>
        {
            var run = await scope.Db.SchedulingRuns.SingleOrDefaultAsync(row => row.Id == lease.Run.Id, scope.Cancellation);
            if (run?.IsHeldBy(lease.Run.Owner!, lease.Run.Attempt) != true)
                return new Refusal("Another attempt has the run now.");
            if (end(run) is { } refusal)
                return refusal;
            scope.Db.SchedulingSolutions.AddRange(proposals);
            scope.Announce(new RunChanged(run.Id, run.ScheduleId));
            return run.State;
        }, cancellation);
        if (outcome.IsDone)
            log.LogInformation("Run {Run} ended as {State}", lease.Run.Id, outcome.Value);
        else
            log.LogWarning("The end of attempt {Attempt} of run {Run} was not accepted: {Why}", lease.Run.Attempt, lease.Run.Id, outcome.Refusals[0].Sentence);
    }
}
