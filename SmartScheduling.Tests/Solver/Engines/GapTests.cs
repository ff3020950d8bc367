using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>A solve that may end at a gap does so as soon as its bound shows that it is there, and not before.</summary>
public sealed class GapTests
{
    /// <summary>Of <see cref="Unwanted"/>, and what is said to be proven of it.</summary>
    private static readonly Score Best = new(0, 0, 7 * (20 + 40));
    private const long Proven = 380;

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    /// <summary>Far below the long limit, far above what a loaded machine takes to end.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(0, 0, 100, 0, 0, 98, 0.02)]
    [InlineData(0, 0, 100, 0, 0, 100, 0.0)]
    [InlineData(0, 0, 0, 0, 0, 0, 0.0)]
    [InlineData(0, 3, 100, 0, 3, 50, 0.5)]
    [InlineData(0, 3, 100, 0, 0, 98, null)]
    [InlineData(1, 0, 100, 0, 0, 98, null)]
    public void The_gap_is_the_share_of_soft_points_that_could_be_saved(long hard, long uncovered, long soft, long boundHard, long boundUncovered, long boundSoft, double? expected)
    {
        Assert.Equal(expected, Gap.Of(new(hard, uncovered, soft), new(boundHard, boundUncovered, boundSoft)));
        Assert.Null(Gap.Of(new(hard, uncovered, soft), null));
    }

    [Fact]
    public void Without_a_gap_asked_for_only_the_proof_is_enough()
    {
        Assert.True(Gap.IsClosed(new(0, 0, 100), new(0, 0, 100), 0));
        Assert.True(Gap.IsClosed(Score.Zero, null, 0));
        Assert.False(Gap.IsClosed(new(0, 0, 1_000_000_000), new(0, 0, 999_999_999), 0));
        Assert.True(Gap.IsClosed(new(0, 0, 100), new(0, 0, 98), 0.02));
        Assert.False(Gap.IsClosed(new(0, 0, 100), new(0, 0, 97), 0.02));
        Assert.False(Gap.IsClosed(new(0, 1, 100), new(0, 0, 100), 0.5));
        Assert.False(Gap.IsClosed(new(0, 0, 100), null, 0.5));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void The_portfolio_ends_when_its_bound_is_near_enough(int threads)
    {
        var result = Solve(threads, gap: 0.1, Long);
        Assert.Equal((SolverStatus.Feasible, Best), (result.Status, result.Score));
        Assert.Equal(0.095, Gap.Of(result.Score, result.Bound)!.Value, 3);
        Assert.True(result.WallTime < Soon, $"It took {result.WallTime}.");
    }

    [Theory, InlineData(1), InlineData(2)]
    public void A_gap_that_is_not_reached_ends_nothing(int threads)
    {
        var limit = TimeSpan.FromSeconds(1);
        foreach (var gap in new[] { 0, 0.05 })
        {
            var result = Solve(threads, gap, limit);
            Assert.True(result.WallTime >= limit, $"With {gap} it ended after {result.WallTime}, at {result.Score} and {result.Bound}.");
        }
    }

    /// <summary>Where a real engine ended before its time without a proof, the gap was there.</summary>
    [Theory, InlineData("columns", 1), InlineData("portfolio", 1), InlineData("portfolio", 2)]
    public void Every_engine_that_knows_bounds_ends_at_the_gap_and_never_above_it(string engine, int threads)
    {
        const double Target = 0.4;
        var (early, limit) = (0, TimeSpan.FromSeconds(1.5));
        for (var seed = 1; seed <= 25; seed++)
        {
            var problem = RandomProblem.Tiny(seed).Problem;
            var result = EngineCatalogue.Named(engine, TimeProvider.System)!.Solve(problem, new() { TimeLimit = limit, Threads = threads, GapTarget = Target }, SilentObserver.Instance, TestContext.Current.CancellationToken);
            Assert.Equal(Evaluation.ScoreOf(problem, result.Roster!), result.Score);
            if (Gap.Of(result.Score, result.Bound) is > 0 and <= Target and var gap) early++;
            else gap = 0;
            Assert.True(gap == 0 || result.WallTime < limit, $"Seed {seed}: a gap of {gap} was there, and it went on until {result.WallTime}.");
        }

        Assert.True(early > 0, "None ended at a gap, so nothing was seen.");
    }

    [Theory, InlineData("search", 1), InlineData("columns", 1), InlineData("portfolio", 1), InlineData("portfolio", 2)]
    public void A_roster_without_any_points_is_its_own_proof(string engine, int threads)
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        week.Person();
        week.Early(0);
        var result = EngineCatalogue.Named(engine, TimeProvider.System)!.Solve(week.Problem, new() { TimeLimit = Long, Threads = threads }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal((SolverStatus.Optimal, Score.Zero, Score.Zero), (result.Status, result.Score, result.Bound));
        Assert.True(result.WallTime < Soon, $"It took {result.WallTime}.");
    }

    private static EngineResult Solve(int threads, double gap, TimeSpan limit) => new PortfolioEngine(TimeProvider.System, new BoundsOnly()).Solve(Unwanted(), new() { TimeLimit = limit, Threads = threads, GapTarget = gap }, SilentObserver.Instance, TestContext.Current.CancellationToken);

    /// <summary>Each day two of four people have to work, whom that costs 20, 40, 60 and 80 points.</summary>
    private static Problem Unwanted()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MaxShifts).Rule(RuleKey.Preference, RuleLevel.Soft, weight: 20);
        for (var person = 0; person < 4; person++)
            week.Person($"Person {person}", one => one with { Preferences = [new() { Wanted = false, Weight = 1 + person, Template = 0 }] });
        week.Earlies(count: 2);
        return week.Problem;
    }

    /// <summary>Stands in the place of the columns: proves less than the best roster costs, and leaves the rest to the search.</summary>
    private sealed class BoundsOnly : IEngine
    {
        public string Name => "bounds";

        public string Version => "1";

        public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation)
        {
            options.Shared!.RaiseBound(new(0, 0, Proven));
            return null!;
        }
    }
}
