using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Engines;

public sealed class SearchEngineTests
{
    private static readonly SearchEngine Engine = new(TimeProvider.System);

    public static IEnumerable<TheoryDataRow<int>> TinySeeds =>
        from seed in Seeds(isTogether: false).Take(25).Concat(Seeds(isTogether: true).Take(10))
        select new TheoryDataRow<int>(seed);

    private static IEnumerable<int> Seeds(bool isTogether) =>
        from seed in Enumerable.Range(1, 400)
        let problem = RandomProblem.Tiny(seed).Problem
        where problem.Rules.Any(rule => rule.Key == RuleKey.Together) == isTogether && Exhaustive.Count(problem) <= Exhaustive.Most
        select seed;

    [Theory, MemberData(nameof(TinySeeds))]
    public void It_finds_the_best_of_all_rosters_of_a_tiny_problem(int seed)
    {
        var (problem, _) = RandomProblem.Tiny(seed);
        var optimum = Exhaustive.Optimum(problem);
        var result = Solve(problem, iterations: 20_000);
        // Where hard rules contradict each other the search does not weigh one of them against another to the last minute.
        if (optimum.Hard <= Verdict.Forced(problem).Sum(one => one.Points)) Assert.Equal(optimum, result.Score);
        else Assert.True(result.Score >= optimum && result.Status != SolverStatus.Feasible);
        Assert.True(result.Bound is null || result.Bound == result.Score);
    }

    [Fact]
    public void The_same_seed_and_iterations_give_the_same_roster()
    {
        var problem = Restaurant.Week(people: 12);
        var (one, again, other) = (Solve(problem, 3000, seed: 7), Solve(problem, 3000, seed: 7), Solve(problem, 3000, seed: 8));
        Assert.Equal(one.Roster!.Assignments(), again.Roster!.Assignments());
        Assert.Equal(one.Curve.Select(point => point.Score), again.Curve.Select(point => point.Score));
        Assert.NotEqual(one.Roster.Assignments(), other.Roster!.Assignments());
    }

    [Theory]
    [InlineData(30)]
    [InlineData(120)]
    public void A_weekly_problem_of_many_people_is_filled_within_the_rules(int people)
    {
        var problem = Restaurant.Week(people);
        var result = Solve(problem, iterations: 3000);
        Assert.Equal((SolverStatus.Feasible, 0), (result.Status, result.Score.Hard));
        Assert.True(OpenPosition.FilledCount(problem, result.Roster!) >= problem.RequiredCount * 0.99, $"{OpenPosition.FilledCount(problem, result.Roster!)} of {problem.RequiredCount}");
        Assert.Equal(result.Score, Evaluation.ScoreOf(problem, result.Roster!));
    }

    [Fact]
    public void The_first_roster_of_a_week_that_can_be_filled_leaves_nothing_open()
    {
        var week = new WeekSketch()
            .Rule(RuleKey.Coverage)
            .Rule(RuleKey.MinRest)
            .Rule(RuleKey.MaxConsecutiveDays)
            .Rule(RuleKey.MaxShifts)
            .Rule(RuleKey.MaxMinutes, parameters: """{"minutes":2400}""");
        for (var person = 0; person < 12; person++) week.Person();
        for (var day = 0; day < 7; day++)
        {
            week.Early(day, count: 3);
            week.Late(day, count: 2);
            week.Night(day);
        }

        Assert.Equal(Score.Zero, Solve(week.Problem, iterations: 1).Score);
    }

    [Fact]
    public void The_first_roster_of_half_a_year_breaks_no_hard_rule()
    {
        var week = new WeekSketch(days: 182)
            .Rule(RuleKey.Coverage, RuleLevel.Soft)
            .Rule(RuleKey.MinRest)
            .Rule(RuleKey.MaxConsecutiveDays, RuleLevel.Hard, """{"count":5}""")
            .Rule(RuleKey.MinConsecutiveDays, RuleLevel.Hard, """{"count":2}""")
            .Rule(RuleKey.MinConsecutiveDaysOff, RuleLevel.Hard, """{"count":2}""")
            .Rule(RuleKey.MaxMinutes, RuleLevel.Hard, """{"minutes":56160,"period":"whole"}""")
            .Rule(RuleKey.MinMinutes, RuleLevel.Hard, """{"minutes":48000,"period":"whole"}""")
            .Rule(RuleKey.MaxShifts, RuleLevel.Hard, """{"count":30,"kinds":["Night"],"period":"whole"}""")
            .Rule(RuleKey.MaxWeekends, RuleLevel.Hard, """{"count":2,"weeks":4}""");
        for (var person = 0; person < 12; person++) week.Person();
        for (var day = 0; day < 182; day++)
        {
            week.Early(day, count: 4);
            week.Late(day);
            week.Night(day);
        }

        var result = Solve(week.Problem, iterations: 1);
        Assert.Equal((SolverStatus.Feasible, 0L), (result.Status, result.Score.Hard));
        Assert.True(OpenPosition.FilledCount(week.Problem, result.Roster!) > week.Problem.RequiredCount * 0.8);
    }

    [Fact]
    public void A_roster_without_any_points_is_optimal_and_ends_the_search()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        week.Person();
        week.Early(0);
        var result = Solve(week.Problem, iterations: long.MaxValue);
        Assert.Equal((SolverStatus.Optimal, Score.Zero, Score.Zero), (result.Status, result.Score, result.Bound));
    }

    [Fact]
    public void Nothing_is_claimed_that_was_not_proven()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        week.Early(0);
        week.Person(with: one => one with { Roles = [] });
        var result = Solve(week.Problem, iterations: 100);
        Assert.Equal((SolverStatus.Feasible, null), (result.Status, result.Bound));
    }

    [Fact]
    public void Locked_assignments_stay_even_where_they_break_a_rule_and_are_named()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MinRest);
        var (ana, _) = (week.Person("Ana"), week.Person("Ben"));
        int late = week.Late(0), early = week.Early(1), other = week.Early(0);
        week.Lock(ana, late).Lock(ana, early);
        var result = Solve(week.Problem, iterations: 2000);
        Assert.True(result.Roster!.Has(ana, week.Problem.Shifts[late].Positions[0]) && result.Roster.Has(ana, week.Problem.Shifts[early].Positions[0]));
        Assert.Equal((SolverStatus.Feasible, 180L), (result.Status, result.Score.Hard));
        Assert.Contains("Ana", Assert.Single(Verdict.Forced(week.Problem)).Sentence);
        Assert.Contains(result.Roster.Assignments(), one => one.Position.Shift.Index == other);
    }

    [Fact]
    public void A_lock_in_time_off_is_a_contradiction()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        week.Lock(week.Person(with: one => one with { TimeOff = [new(0, 1440)] }), week.Early(0));
        var result = Solve(week.Problem, iterations: 100);
        Assert.Equal(SolverStatus.Infeasible, result.Status);
        Assert.Contains("time off", Assert.Single(Verdict.Forced(week.Problem)).Sentence);
    }

    [Fact]
    public void Hard_rules_that_nobody_can_keep_are_not_called_kept()
    {
        var week = new WeekSketch().Rule(RuleKey.MinMinutes, RuleLevel.Hard);
        week.Person(with: one => one with { MinMinutes = 600 });
        week.Early(0);
        Assert.Equal((SolverStatus.NoSolutionFound, 120L), Solve(week.Problem, iterations: 500) is var result ? (result.Status, result.Score.Hard) : default);
    }

    [Fact]
    public void Nothing_to_choose_ends_at_once()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        week.Early(0);
        Assert.Equal(new Score(0, 1, 0), Solve(week.Problem, iterations: long.MaxValue).Score);
    }

    [Fact]
    public void A_warm_start_never_becomes_worse()
    {
        var problem = Restaurant.Week(people: 12);
        var first = Solve(problem, iterations: 4000);
        var second = Engine.Solve(problem, new() { IterationLimit = 1, WarmStart = first.Roster }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.True(second.Score <= first.Score);
    }

    [Fact]
    public void A_warm_start_gets_what_is_locked_and_belongs_to_the_problem()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        var (ana, early) = (week.Person(), week.Early(0));
        week.Early(1, count: 2);
        week.Lock(ana, early);
        var problem = week.Problem;
        EngineResult From(Roster start) => Engine.Solve(problem, new() { IterationLimit = 1, WarmStart = start }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.True(From(Roster.Empty(problem)).Roster!.Has(ana, problem.Shifts[early].Positions[0]));
        Assert.Throws<ArgumentException>(() => From(Roster.Empty(Restaurant.Week(people: 12))));
    }

    [Fact]
    public void Several_threads_work_on_one_answer()
    {
        var problem = Restaurant.Week(people: 12);
        var result = Engine.Solve(problem, new() { IterationLimit = 500, Threads = 3 }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal((0L, result.Score), (result.Score.Hard, Evaluation.ScoreOf(problem, result.Roster!)));
        Assert.True(result.Iterations > 500);
    }

    [Fact]
    public void A_cancelled_solve_keeps_its_best_roster()
    {
        using var cancellation = new CancellationTokenSource();
        var observer = new CancelAtBetter(cancellation);
        var result = Engine.Solve(Restaurant.Week(people: 30), new() { TimeLimit = TimeSpan.FromHours(1) }, observer, cancellation.Token);
        Assert.True(result.WasCancelled);
        Assert.Equal(observer.Best, result.Score);
        Assert.Equal(result.Score, Evaluation.ScoreOf(result.Roster!.Problem, result.Roster));
    }

    [Fact]
    public void Progress_is_real_and_only_gets_better()
    {
        var problem = Restaurant.Week(people: 12);
        var observer = new Recorder();
        var result = Engine.Solve(problem, new() { IterationLimit = 4000 }, observer, TestContext.Current.CancellationToken);
        Assert.All(observer.Heard.Zip(observer.Heard.Skip(1)), pair => Assert.True(pair.Second.Best <= pair.First.Best && pair.Second.Elapsed >= pair.First.Elapsed && pair.Second.Iterations >= pair.First.Iterations));
        Assert.All(observer.Heard.Where(one => one.Better is not null), one => Assert.Equal(one.Best, Evaluation.ScoreOf(problem, one.Better!)));
        Assert.Equal((result.Score, result.Iterations), (observer.Heard[^1].Best, observer.Heard[^1].Iterations));
        Assert.Equal(OpenPosition.FilledCount(problem, result.Roster!), observer.Heard[^1].Filled);
        Assert.Equal(result.Score, result.Curve[^1].Score);
    }

    [Fact]
    public void What_another_engine_found_is_shared()
    {
        var problem = Restaurant.Week(people: 12);
        var best = Solve(problem, iterations: 20_000);
        var shared = new SharedBest();
        Assert.True(shared.Offer(best.Score, best.Roster!));
        Assert.False(shared.Offer(best.Score, best.Roster!));
        var result = Engine.Solve(problem, new() { IterationLimit = 1, Shared = shared }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.True(result.Score <= best.Score);
        shared.RaiseBound(best.Score);
        Assert.Equal(SolverStatus.Optimal, Engine.Solve(problem, new() { IterationLimit = 10, Shared = shared }, SilentObserver.Instance, TestContext.Current.CancellationToken).Status);
    }

    private static EngineResult Solve(Problem problem, long iterations, int seed = 1) => Engine.Solve(
        problem, new() { Seed = seed, IterationLimit = iterations, TimeLimit = TimeSpan.FromHours(1) }, SilentObserver.Instance, TestContext.Current.CancellationToken);

    private sealed class CancelAtBetter(CancellationTokenSource cancellation) : ISolveObserver
    {
        public Score Best { get; private set; }

        public void Report(SolveProgress progress)
        {
            Best = progress.Best;
            if (progress.Iterations > 0) cancellation.Cancel();
        }
    }

    private sealed class Recorder : ISolveObserver
    {
        public List<SolveProgress> Heard { get; } = [];

        public void Report(SolveProgress progress) => Heard.Add(progress);
    }
}
