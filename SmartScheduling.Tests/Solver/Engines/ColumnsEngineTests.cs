using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>Columns and the portfolio: what they claim is true, whatever the rules; how far they get is for the benchmarks.</summary>
public sealed class ColumnsEngineTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);

    /// <summary>In the last one somebody does best with a second duty beside a locked one.</summary>
    public static IEnumerable<TheoryDataRow<int>> TinySeeds =>
        from seed in Enumerable.Range(1, 140).Where(seed => Exhaustive.Count(RandomProblem.Tiny(seed).Problem) <= Exhaustive.Most).Take(30).Append(296)
        select new TheoryDataRow<int>(seed);

    [Theory, MemberData(nameof(TinySeeds))]
    public void The_bound_is_never_above_the_best_of_all_rosters(int seed)
    {
        var (problem, _) = RandomProblem.Tiny(seed);
        var optimum = Exhaustive.Optimum(problem);
        foreach (var (engine, threads) in EngineNames.All.Where(one => one.Engine != "search"))
        {
            var result = Solve(EngineCatalogue.Named(engine, TimeProvider.System)!, problem, threads);
            Assert.True(result.Bound is null || result.Bound <= optimum, $"The bound of {engine} is {result.Bound}, the best roster {optimum}.");
            Assert.True(result.Score >= optimum);
            if (result.Status == SolverStatus.Optimal) Assert.Equal(optimum, result.Score);
        }
    }

    [Fact]
    public void Most_tiny_problems_get_a_bound_and_some_a_proof()
    {
        var results = TinySeeds.Select(row => Solve(new PortfolioEngine(TimeProvider.System), RandomProblem.Tiny(row.Data).Problem, threads: 2)).ToList();
        var (bounds, proofs) = (results.Count(result => result.Bound is not null), results.Count(result => result.Status == SolverStatus.Optimal));
        Assert.True(bounds > 0.8 * results.Count && proofs > 0.1 * results.Count, $"Of {results.Count}, {bounds} have a bound and {proofs} are proven.");
    }

    [Theory, MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void Every_kind_of_problem_gets_a_roster_with_its_true_score(int seed)
    {
        var (problem, _, _) = RandomProblem.WithInput(seed);
        foreach (var threads in new[] { 1, 2 })
        {
            var result = Solve(new PortfolioEngine(TimeProvider.System), problem, threads);
            Assert.Equal(result.Score, Evaluation.ScoreOf(problem, result.Roster!));
            Assert.True(result.Bound is null || result.Bound <= result.Score, $"The bound is {result.Bound}, the roster {result.Score}.");
            Assert.All(problem.Locks, one => Assert.True(result.Roster!.Has(one.Person, one.Position)));
        }
    }

    [Fact]
    public void What_the_portfolio_reports_only_gets_better_and_ends_with_its_answer()
    {
        var reports = new List<SolveProgress>();
        var problem = Restaurant.Week(people: 12);
        var result = new PortfolioEngine(TimeProvider.System).Solve(
            problem, new SolveOptions { TimeLimit = TimeSpan.FromSeconds(2), Threads = 2 }, new Recorder(reports), TestContext.Current.CancellationToken);
        Assert.Equal(reports.Select(report => report.Best).OrderDescending(), reports.Select(report => report.Best));
        Assert.Equal(reports.Select(report => report.Iterations).Order(), reports.Select(report => report.Iterations));
        Assert.Equal(result.Score, reports[^1].Best);
        Assert.Equal(result.Score, result.Curve[^1].Score);
    }

    [Fact]
    public void A_cancelled_solve_answers_with_the_best_so_far()
    {
        using var cancellation = new CancellationTokenSource();
        var reports = new List<SolveProgress>();
        var observer = new Recorder(reports) { After = report => { if (report.Best.Uncovered < long.MaxValue) cancellation.Cancel(); } };
        var result = new PortfolioEngine(TimeProvider.System).Solve(
            Restaurant.Week(people: 30), new SolveOptions { TimeLimit = TimeSpan.FromMinutes(10), Threads = 2 }, observer, cancellation.Token);
        Assert.True(result.WasCancelled);
        Assert.NotNull(result.Roster);
        Assert.True(result.WallTime < TimeSpan.FromMinutes(5));
    }

    [Theory, InlineData(1), InlineData(2)]
    public void When_the_columns_break_down_the_roster_of_the_search_stands_and_the_answer_says_so(int threads)
    {
        var problem = Restaurant.Week(people: 12);
        var result = Solve(new PortfolioEngine(TimeProvider.System, new BrokenEngine()), problem, threads);
        var fault = Assert.Single(result.Faults);
        Assert.Equal("broken", fault.Engine);
        Assert.IsType<NotSupportedException>(fault.Exception);
        Assert.Equal(result.Score, Evaluation.ScoreOf(problem, result.Roster!));
        Assert.True(result.Status is SolverStatus.Feasible or SolverStatus.Optimal);
        Assert.True(result.Iterations > 0);
        Assert.Empty(Solve(new PortfolioEngine(TimeProvider.System), problem, threads).Faults);
    }

    /// <summary>Two positions stay open here, and what the columns prove says nothing level by level.</summary>
    [Fact]
    public void When_nothing_is_left_for_the_columns_the_search_has_the_rest_of_the_time()
    {
        var problem = Problem.Create(Clinic.Input(days: 14)).Required;
        var result = Solve(new PortfolioEngine(TimeProvider.System, new DoneEngine()), problem, threads: 2);
        Assert.Equal(SolverStatus.Feasible, result.Status);
        Assert.True(result.WallTime >= Short, $"It ended after {result.WallTime}.");
        Assert.Empty(result.Faults);
    }

    /// <summary>The smaller limit ends it, with the other nothing is left before.</summary>
    [Theory, InlineData(3_000, true), InlineData(20_000, false)]
    public void Under_an_iteration_limit_nothing_hangs_on_the_clock(int limit, bool isReached)
    {
        var problem = Problem.Create(Clinic.Input(days: 14)).Required;
        var (even, leaping) = (Counted(TimeProvider.System), Counted(new LeapingTime()));
        Assert.Equal((even.Score, even.Bound, even.Iterations), (leaping.Score, leaping.Bound, leaping.Iterations));
        Assert.Equal(even.Curve.Select(point => point.Score), leaping.Curve.Select(point => point.Score));
        Assert.Equal(even.Roster!.Assignments(), leaping.Roster!.Assignments());
        Assert.InRange(even.Iterations, isReached ? limit : 1, limit + 1000);

        EngineResult Counted(TimeProvider time) => new ColumnsEngine(time).Solve(
            problem, new SolveOptions { IterationLimit = limit, TimeLimit = TimeSpan.MaxValue }, SilentObserver.Instance, TestContext.Current.CancellationToken);
    }

    [Theory, InlineData("columns"), InlineData("search")]
    public void A_time_limit_holds_beside_an_iteration_limit(string engine)
    {
        var result = EngineCatalogue.Named(engine, TimeProvider.System)!.Solve(
            Problem.Create(Clinic.Input(days: 14)).Required, new SolveOptions { IterationLimit = long.MaxValue, TimeLimit = Short }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.True(result.WallTime < TimeSpan.FromMinutes(1), $"It took {result.WallTime}.");
    }

    private static EngineResult Solve(IEngine engine, Problem problem, int threads = 1) =>
        engine.Solve(problem, new SolveOptions { TimeLimit = Short, Threads = threads }, SilentObserver.Instance, TestContext.Current.CancellationToken);

    /// <summary>Hands over at once, with a bound that leaves nothing to look for.</summary>
    private sealed class DoneEngine : IEngine
    {
        public string Name => "done";

        public string Version => "1";

        public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation)
        {
            var prices = new double[CoupledRows.Of(problem, Levels.For(problem)).Count];
            options.OnColumnRoot!(new(new(double.MaxValue, prices, [], [], 1), new RosterPool(problem.People.Count), null, []));
            return null!;
        }
    }

    /// <summary>At each look hours have passed.</summary>
    private sealed class LeapingTime : TimeProvider
    {
        private long hours;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => 3600 * hours++;
    }

    private sealed class BrokenEngine : IEngine
    {
        public string Name => "broken";

        public string Version => "1";

        public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation) =>
            throw new NotSupportedException("It cannot.");
    }

    private sealed class Recorder(List<SolveProgress> reports) : ISolveObserver
    {
        public Action<SolveProgress>? After { get; init; }

        public void Report(SolveProgress progress)
        {
            reports.Add(progress);
            After?.Invoke(progress);
        }
    }
}
