using System.Diagnostics;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Variants;

namespace SmartScheduling.Tests.Solver.Variants;

public sealed class VariantSolverTests
{
    private static readonly SearchEngine Search = new(TimeProvider.System);

    [Theory]
    [InlineData(12, 3000)]
    [InlineData(24, 3000)]
    public void Each_variant_leads_by_what_it_favours(int people, int iterations)
    {
        var problem = Restaurant.Week(people);
        var answer = Solve(problem, Search, iterations);

        Assert.Equal([Favours.Fairness, Favours.Wishes, Favours.Cost], answer.Variants.Select(one => one.Favours));
        foreach (var measure in Measure.Of(problem))
            Assert.Equal(answer.Variants.Min(one => measure.Of(one.Roster)), measure.Of(answer.Variants.Single(one => one.Favours == measure.Favours).Roster));
        Assert.Single(answer.Variants.Select(one => Evaluation.ScoreOf(problem, one.Roster)).Select(score => (score.Hard, score.Uncovered)).Distinct());
    }

    [Fact]
    public void Where_the_aims_contradict_each_other_three_variants_differ()
    {
        var (week, _) = TwoCooks();
        var variants = Solve(week.Problem, Search, iterations: 3000).Variants;

        // Two days each; Ben on Monday at most; Ben, who is cheap, always.
        Assert.Equal([2, 2], Enumerable.Range(0, 2).Select(cook => variants[0].Roster.Assignments().Count(one => one.Person == cook)));
        Assert.DoesNotContain(variants[1].Roster.Assignments(), one => one.Person == 1 && one.Position.Shift.Day > 0);
        Assert.All(variants[2].Roster.Assignments(), one => Assert.Equal(1, one.Person));
    }

    [Fact]
    public void The_run_has_the_figures_of_the_variant_that_is_best_by_its_own_rules()
    {
        var problem = Restaurant.Week(people: 12);
        var answer = Solve(problem, Search, iterations: 3000);

        Assert.Equal(answer.Variants.Min(one => Evaluation.ScoreOf(problem, one.Roster)), answer.Best.Score);
        Assert.Equal(answer.Best.Score, Evaluation.ScoreOf(problem, answer.Best.Roster!));
        Assert.Equal((SolverStatus.Feasible, null, "search"), (answer.Best.Status, answer.Best.Bound, answer.Best.Engine));
        Assert.All(answer.Variants, one => Assert.Same(problem, one.Roster.Problem));
    }

    [Fact]
    public void The_same_seed_and_iterations_give_the_same_variants()
    {
        var problem = Restaurant.Week(people: 12);
        // Long enough that a clock would have its say in what is heard on the way.
        Assert.Equal(
            Solve(problem, Search, iterations: 60_000).Variants.SelectMany(one => one.Roster.Assignments()),
            Solve(problem, Search, iterations: 60_000).Variants.SelectMany(one => one.Roster.Assignments()));
    }

    [Fact]
    public void What_is_told_on_the_way_is_real_and_only_gets_better()
    {
        var problem = Restaurant.Week(people: 12);
        var heard = new Listener();
        var answer = Solve(problem, Search, iterations: 3000, heard);

        Assert.All(heard.Reports.Zip(heard.Reports.Skip(1)), pair => Assert.True(
            pair.Second.Best <= pair.First.Best && pair.Second.Iterations >= pair.First.Iterations && pair.Second.Elapsed >= pair.First.Elapsed));
        Assert.All(heard.Reports.Where(one => one.Better is not null), one =>
            Assert.Equal((one.Best, one.Filled), (Evaluation.ScoreOf(problem, one.Better!), OpenPosition.FilledCount(problem, one.Better!))));
        Assert.All(heard.Reports, one => Assert.Null(one.Bound));
        Assert.Equal(answer.Best.Iterations, heard.Reports[^1].Iterations);
        Assert.InRange(answer.Best.Iterations, 3000, 3300);
    }

    [Fact]
    public void The_time_of_one_solve_is_shared_and_what_one_leaves_goes_to_the_next()
    {
        var (week, rosters) = TwoCooks();
        var clock = new StoodClock();
        var usesAll = new ScriptedEngine(_ => rosters) { During = options => clock.Advance(options.TimeLimit) };
        new VariantSolver(usesAll, clock).Solve(week.Problem, Seconds(30), SilentObserver.Instance, CancellationToken.None);
        Assert.Equal([3, 3, 3, 7, 7, 7], usesAll.Asked.Select(one => one.Options.TimeLimit.TotalSeconds));

        var usesNone = new ScriptedEngine(_ => rosters);
        new VariantSolver(usesNone, clock).Solve(week.Problem, Seconds(30), SilentObserver.Instance, CancellationToken.None);
        Assert.Equal([3, 4.5, 9, 10, 15, 30], usesNone.Asked.Select(one => one.Options.TimeLimit.TotalSeconds));
    }

    [Fact]
    public void A_cancelled_solve_is_the_last_and_three_are_chosen_from_what_is_there()
    {
        var (week, rosters) = TwoCooks();
        using var end = new CancellationTokenSource();
        var engine = new ScriptedEngine(_ => rosters) { During = _ => end.Cancel() };

        var answer = new VariantSolver(engine, TimeProvider.System).Solve(week.Problem, Seconds(30), SilentObserver.Instance, end.Token);

        Assert.Single(engine.Asked);
        Assert.Equal((3, true), (answer.Variants.Count, answer.Best.WasCancelled));
    }

    [Fact]
    public void A_long_solve_ends_at_once_when_it_is_cancelled()
    {
        using var end = new CancellationTokenSource();
        long? cancelled = null;
        var heard = new Listener { AtFirst = () => { cancelled = Stopwatch.GetTimestamp(); end.Cancel(); } };

        var answer = new VariantSolver(new PortfolioEngine(TimeProvider.System), TimeProvider.System)
            .Solve(Restaurant.Week(people: 60), Seconds(600), heard, end.Token);

        Assert.Equal(3, answer.Variants.Count);
        // A second on a machine that has nothing else to do.
        Assert.InRange(Stopwatch.GetElapsedTime(cancelled!.Value), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Each_solve_begins_with_the_best_that_was_found_for_it_before()
    {
        var (week, rosters) = TwoCooks();
        var engine = new ScriptedEngine(_ => rosters);
        new VariantSolver(engine, TimeProvider.System).Solve(week.Problem, Seconds(30) with { WarmStart = rosters[0] }, SilentObserver.Instance, CancellationToken.None);

        Assert.Equal(rosters[0].Assignments(), engine.Asked[0].Options.WarmStart!.Assignments());
        var cheapest = rosters.MinBy(roster => Measure.Of(week.Problem)[2].Of(roster))!;
        Assert.Equal(cheapest.Assignments(), engine.Asked[2].Options.WarmStart!.Assignments());
        Assert.All(engine.Asked, one => Assert.Same(one.Problem, one.Options.WarmStart!.Problem));
    }

    [Fact]
    public void What_leads_is_proposed_whichever_solve_found_it()
    {
        var (week, rosters) = TwoCooks();
        // Only the first solve finds anything but Ana's whole week.
        var engine = new ScriptedEngine(_ => rosters, _ => [rosters[0]], _ => [rosters[0]]);
        var answer = new VariantSolver(engine, TimeProvider.System).Solve(week.Problem, Seconds(30), SilentObserver.Instance, CancellationToken.None);

        foreach (var measure in Measure.Of(week.Problem))
            Assert.Equal(rosters.Min(measure.Of), measure.Of(answer.Variants.Single(one => one.Favours == measure.Favours).Roster));
    }

    [Fact]
    public void A_gap_is_told_where_a_bound_is_proven()
    {
        var (week, rosters) = TwoCooks();
        var unproven = Solve(week.Problem, new ScriptedEngine(_ => rosters));
        Assert.All(unproven.Variants, one => Assert.Null(one.Gap));
        var proven = Solve(week.Problem, new ScriptedEngine(_ => rosters) { Bound = Score.Zero });
        Assert.All(proven.Variants, one => Assert.InRange(one.Gap!.Value, 0, 1));
        Assert.Contains(proven.Variants, one => one.Gap == 1);
    }

    [Fact]
    public void Without_any_roster_nothing_is_proposed_and_a_false_claim_is_a_fault()
    {
        var (week, rosters) = TwoCooks();
        var none = Solve(week.Problem, new ScriptedEngine(_ => []));
        Assert.Equal((SolverStatus.NoSolutionFound, null, 0), (none.Best.Status, none.Best.Roster, none.Variants.Count));
        Assert.Throws<InvalidOperationException>(() => Solve(week.Problem, new ScriptedEngine(_ => rosters) { Lie = 1 }));
    }

    /// <summary>A week of Ana, who is dear, and Ben, who is cheap and wants to work on Mondays only; and four ways to staff it.</summary>
    private static (WeekSketch Week, Roster[] Rosters) TwoCooks()
    {
        var week = new WeekSketch(days: 4).Rule(RuleKey.Coverage);
        var ana = week.Person("Ana", one => one with { WagePerHour = 30 });
        var ben = week.Person("Ben", one => one with { WagePerHour = 10, Preferences = [.. Enumerable.Range(1, 3).Select(day => new Preference { Wanted = false, Weight = 3, Day = day })] });
        var earlies = week.Earlies();
        return (week, [.. new[] { "aaaa", "bbbb", "abab", "baaa" }.Select(way => week.Roster([.. way.Select((who, day) => (who == 'a' ? ana : ben, earlies[day]))]))]);
    }

    private static VariantsResult Solve(Problem problem, IEngine engine, long? iterations = null, ISolveObserver? observer = null) =>
        new VariantSolver(engine, TimeProvider.System).Solve(
            problem, new() { IterationLimit = iterations, TimeLimit = TimeSpan.FromMinutes(5) }, observer ?? SilentObserver.Instance, TestContext.Current.CancellationToken);

    private static SolveOptions Seconds(int seconds) => new() { TimeLimit = TimeSpan.FromSeconds(seconds) };

    private sealed class Listener : ISolveObserver
    {
        private readonly Lock gate = new();

        public List<SolveProgress> Reports { get; } = [];

        public Action? AtFirst { get; init; }

        public void Report(SolveProgress progress)
        {
            lock (gate)
            {
                Reports.Add(progress);
                if (Reports.Count == 1) AtFirst?.Invoke();
            }
        }
    }

    private sealed class StoodClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan by) => now += by.Ticks;

        public override long GetTimestamp() => now;
    }
}
