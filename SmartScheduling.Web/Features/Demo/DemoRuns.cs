using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Running;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>The demo's optimizations: asked for, solved and stored as any other, only at once and without a queue.</summary>
internal sealed class DemoRuns(DemoPast past, IEngine engine)
{
    private const int Seconds = 30;
    private const int Seed = 1;

    // Iterations, not seconds: the same roster comes out on every machine.
    private const int Iterations = 3_000;
    private const int IterationsUntilStopped = 2_000;
    private const int IterationsOfAGlance = 400;

    /// <summary>Who could work in the week, as the rules would have it; nothing is stored.</summary>
    public async Task<(WeekProblem Week, EngineResult Result)> SolveAsync(Guid scheduleId)
    {
        var week = DemoPast.Done(await ProblemBuilder.BuildAsync(past.Db, scheduleId, past.Cancellation));
        return (week, await SolveAsync(week, SilentObserver.Instance, IterationsOfAGlance));
    }

    /// <summary>Makes a run and hands out what it proposes.</summary>
    /// <param name="scheduleId">The week.</param>
    /// <param name="preset">Name of the preset.</param>
    /// <param name="at">When it was asked for.</param>
    /// <param name="stopped">Whether the manager stopped it before its end.</param>
    public async Task<SchedulingSolution> MakeAsync(Guid scheduleId, string preset, DateTime at, bool stopped)
    {
        var db = past.Db;
        var presetId = await db.OptimizationConfigs.Where(one => one.Name == preset).Select(one => one.Id).SingleAsync(past.Cancellation);
        var request = new RunRequest(scheduleId, presetId, Seconds, new Dictionary<RuleKey, int>(), Seed);
        var id = await past.SaveAsync(await StartRun.QueueAsync(past.AsManager(at), request));
        var run = await db.SchedulingRuns.SingleAsync(one => one.Id == id, past.Cancellation);
        var week = DemoPast.Done(await RunProblem.BuildAsync(db, run, past.Cancellation));

        DemoPast.Require(run.Claim(nameof(DemoRuns), at, at.AddSeconds(Seconds)));
        await db.SaveChangesAsync(past.Cancellation);
        var progress = new ProgressLog(week.Rows.Schedule.Version, week.Problem.RequiredCount);
        var result = await SolveAsync(week, progress, stopped ? IterationsUntilStopped : Iterations);
        var end = at + result.WallTime;
        if (stopped)
            await past.SaveAsync(await CancelRun.CancelAsync(past.AsManager(end), id));
        run.Take(week, result, progress.Take().Progress);
        DemoPast.Require(stopped ? run.ConfirmCancelled(end) : run.Complete(end));
        var proposal = run.Propose(week, new(Favours.Preset, result.Roster!, null), week.Rows.Schedule.Version, end);
        db.SchedulingSolutions.Add(proposal);
        await db.SaveChangesAsync(past.Cancellation);
        return proposal;
    }

    private Task<EngineResult> SolveAsync(WeekProblem week, ISolveObserver observer, int iterations) => Task.Run(() => engine.Solve(
        week.Problem, new() { Seed = Seed, IterationLimit = iterations, TimeLimit = TimeSpan.FromMinutes(5) }, observer, past.Cancellation), past.Cancellation);
}
