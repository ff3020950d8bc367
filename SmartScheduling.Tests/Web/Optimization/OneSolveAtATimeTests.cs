using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Rules;
using SmartScheduling.Web.Features.Schedules.Build;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>Runs of different weeks, through Quartz as it is set up for the product.</summary>
public sealed class OneSolveAtATimeTests
{
    private static readonly DateOnly Monday = new(2027, 3, 1);

    [Theory]
    [InlineData(null, 1)]
    [InlineData("2", 2)]
    public async Task As_many_solves_as_the_setting_says_go_at_once_and_the_others_wait(string? parallel, int most)
    {
        using var engine = new GateEngine();
        (string, string)[] settings = parallel is null ? [] : [("Optimization:ParallelSolves", parallel)];
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, services => services.AddSingleton<IEngine>(engine), settings);
        var runs = await StartRunsAsync(site, weeks: 4);

        for (var ended = 0; ended < runs.Count; ended++)
        {
            // Everything that may go goes before one more is let through.
            var expected = Math.Min(most, runs.Count - ended);
            await Eventually.TrueAsync(() => Task.FromResult(engine.Inside == expected), $"{expected} solves go at once after {ended} came to their end");
            engine.LetOneThrough();
            await Eventually.TrueAsync(async () => await CountAsync(site, RunState.Completed) == ended + 1, $"{ended + 1} runs are completed");
        }

        Assert.Equal(most, engine.MostInside);
        await using var db = site.Open();
        Assert.Equal(runs, (await db.SchedulingRuns.ToListAsync()).OrderBy(run => run.StartedAt).Select(run => run.Id));
    }

    private static async Task<List<Guid>> StartRunsAsync(TestSite site, int weeks)
    {
        var (cook, kitchen) = (MasterRows.JobRole(), MasterRows.Location());
        var early = MasterRows.Template(kitchen);
        early.Requirements.Add(new() { ShiftTemplateId = early.Id, JobRoleId = cook.Id, Count = 1 });
        var preset = new OptimizationConfig { Name = "Balanced", Weights = "{}" };
        await site.AddAsync([MasterRows.Site(), cook, kitchen, early, MasterRows.Person("Ada", cook), preset, .. DefaultRules.All()]);
        List<Guid> runs = [];
        for (var week = 0; week < weeks; week++)
        {
            var start = Monday.AddDays(7 * week);
            var schedule = await site.AsAsync<CreateSchedule, Outcome<NewSchedule>>(TestSite.Manager, create => create.ExecuteAsync(kitchen.Id, start, 7, [new(early.Id, start, 1)]));
            var run = await site.AsAsync<StartRun, Outcome<Guid>>(
                TestSite.Manager, ask => ask.ExecuteAsync(new(schedule.Value!.Id, preset.Id, 30, new Dictionary<RuleKey, int>())));
            Assert.True(run.IsDone);
            runs.Add(run.Value);
        }

        return runs;
    }

    private static async Task<int> CountAsync(TestSite site, RunState state)
    {
        await using var db = site.Open();
        return await db.SchedulingRuns.CountAsync(run => run.State == state);
    }

    /// <summary>Solves are let out one by one, and how many were inside at once is known.</summary>
    private sealed class GateEngine : IEngine, IDisposable
    {
        private readonly TinyEngine engine = new();
        private readonly SemaphoreSlim gate = new(0);
        private readonly Lock counting = new();

        public string Name => engine.Name;

        public string Version => engine.Version;

        public int Inside { get; private set; }

        public int MostInside { get; private set; }

        public void LetOneThrough() => gate.Release();

        public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation)
        {
            lock (counting) MostInside = Math.Max(MostInside, ++Inside);
            try
            {
                gate.Wait(cancellation);
                return engine.Solve(problem, options, observer, cancellation);
            }
            finally
            {
                lock (counting) Inside--;
            }
        }

        public void Dispose() => gate.Dispose();
    }
}
