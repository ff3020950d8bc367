using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Variants;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Running;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>The demo's optimizations: asked for, solved and stored as any other, only at once and without a queue.</summary>
internal sealed class DemoRuns(DemoPast past, IEngine engine, TimeProvider clock)
{
    private const int Seconds = 30;
    private const int Seed = 1;

    // Iterations, not seconds: the same roster comes out on every machine.
    private const int Iterations = 3_000;
    private const int IterationsUntilStopped = 2_000;
    private const int IterationsOfThree = 6_000;
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
    public async Task<SchedulingSolution> MakeAsync(Guid scheduleId, string preset, DateTime at, bool stopped) => (await MakeAsync(
        scheduleId, preset, variants: false, at, stopped,
        async (week, observer) => VariantsResult.Of(await SolveAsync(week, observer, stopped ? IterationsUntilStopped : Iterations)))).Single();

    /// <summary>Makes a run that proposes three rosters, and hands out all of them.</summary>
    public Task<IReadOnlyList<SchedulingSolution>> MakeThreeAsync(Guid scheduleId, string preset, DateTime at) => MakeAsync(
        scheduleId, preset, variants: true, at, stopped: false,
        (week, observer) => Task.Run(() => new VariantSolver(new EndsOnly(engine), clock).Solve(week.Problem, Options(IterationsOfThree), observer, past.Cancellation), past.Cancellation));

    private async Task<IReadOnlyList<SchedulingSolution>> MakeAsync(
        Guid scheduleId, string preset, bool variants, DateTime at, bool stopped, Func<WeekProblem, ISolveObserver, Task<VariantsResult>> solve)
    {
        var db = past.Db;
        var presetId = await db.OptimizationConfigs.Where(one => one.Name == preset).Select(one => one.Id).SingleAsync(past.Cancellation);
        var request = new RunRequest(scheduleId, presetId, Seconds, new Dictionary<RuleKey, int>(), Seed, variants);
        var id = await past.SaveAsync(await StartRun.QueueAsync(past.AsManager(at), request));
        var run = await db.SchedulingRuns.SingleAsync(one => one.Id == id, past.Cancellation);
        var week = DemoPast.Done(await RunProblem.BuildAsync(db, run, past.Cancellation));

        DemoPast.Require(run.Claim(nameof(DemoRuns), at, at.AddSeconds(Seconds)));
        await db.SaveChangesAsync(past.Cancellation);
        var progress = new ProgressLog(week.Rows.Schedule.Version, week.Problem.RequiredCount);
        var result = await solve(week, progress);
        var end = at + result.Best.WallTime;
        if (stopped)
            await past.SaveAsync(await CancelRun.CancelAsync(past.AsManager(end), id));
        run.Take(week, result.Best, progress.Take().Progress);
        DemoPast.Require(stopped ? run.ConfirmCancelled(end) : run.Complete(end));
        List<SchedulingSolution> proposals = [.. result.Variants.Select(variant => run.Propose(week, variant, week.Rows.Schedule.Version, end))];
        db.SchedulingSolutions.AddRange(proposals);
        await db.SaveChangesAsync(past.Cancellation);
        return proposals;
    }

    private Task<EngineResult> SolveAsync(WeekProblem week, ISolveObserver observer, int iterations) =>
        Task.Run(() => engine.Solve(week.Problem, Options(iterations), observer, past.Cancellation), past.Cancellation);

    private static SolveOptions Options(int iterations) => new() { Seed = Seed, IterationLimit = iterations, TimeLimit = TimeSpan.FromMinutes(5) };

    /// <summary>
    /// Tells what each solve came to and not how it came there. Reports on the way come by the clock, and what is proposed is
    /// chosen from all that was reported, so it would differ between machines.
    /// </summary>
    private sealed class EndsOnly(IEngine engine) : IEngine
    {
        public string Name => engine.Name;

        public string Version => engine.Version;

        public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation)
        {
            var result = engine.Solve(problem, options, SilentObserver.Instance, cancellation);
            if (result.Roster is { } roster)
                observer.Report(new(result.WallTime, result.Iterations, result.Score, OpenPosition.FilledCount(problem, roster), problem.RequiredCount, result.Bound, roster));
            return result;
        }
    }
}
