using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Tests.Solver.Search;

public sealed class WindowRebuildTests
{
    [Fact]
    public void One_person_gets_the_best_work_there_is()
    {
        // Three early shifts in a row fit the minimum run and the maximum minutes; the nights are worth less.
        var week = new WeekSketch()
            .Rule(RuleKey.Coverage)
            .Rule(RuleKey.MinConsecutiveDays, RuleLevel.Hard, """{"count":3}""")
            .Rule(RuleKey.MaxMinutes, RuleLevel.Hard, """{"minutes":1440,"period":"whole"}""");
        week.Person();
        foreach (var day in Enumerable.Range(1, 5)) week.Shift(day, "Early", 6, 14, 0, with: shift => shift with { Priority = day == 3 ? 9 : 2 });
        week.Night(0);
        week.Night(6);
        var state = StateOf(week.Problem);
        var random = new Prng(1);
        using var rebuild = new WindowRebuild(state, new Exchange(1_000_000, 100));
        Assert.True(rebuild.Rebuild(0, 0, 7, 0, 0, ref random));
        Assert.Equal(new Score(0, 2 + 2 + 1 + 1, 0), state.Score);
        Assert.False(state[0, 3].IsOff);
    }

    [Fact]
    public void Days_outside_the_window_stay_and_are_reckoned_with()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MaxConsecutiveDays, RuleLevel.Hard, """{"count":3}""");
        week.Person();
        var days = week.Earlies();
        var state = StateOf(week.Problem, week.Works(0, days[0], days[1], days[5], days[6]));
        var random = new Prng(1);
        using var rebuild = new WindowRebuild(state, new Exchange(1_000_000, 100));
        Assert.True(rebuild.Rebuild(0, 2, 5, 0, 0, ref random));
        Assert.Equal(6, state.Of(0).ToArray().Count(work => !work.IsOff));
        Assert.Equal(0, state.Score.Hard);
    }

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, 6)];

    /// <summary>
    /// Prices and program together: no choice for the window is better by the score of the whole roster. Fair shares are
    /// left out, which are no sum over days.
    /// </summary>
    [Theory]
    [MemberData(nameof(Blocks))]
    public void No_other_work_on_the_window_scores_better(int block)
    {
        var compared = 0;
        for (var seed = block * 40; seed < block * 40 + 40; seed++)
        {
            var (_, input, _) = RandomProblem.WithInput(seed);
            var problem = Problem.Create(input with { Rules = [.. input.Rules.Where(rule => RuleCatalogue.Of(rule.Key) is not TeamRule or RowRule)] }).Required;
            foreach (var start in new[] { RandomProblem.RandomRoster(problem, new Random(seed)), Roster.OfLocks(problem) }) compared += Compare(problem, start, seed);
        }

        Assert.True(compared > 10, $"Only {compared} windows were small enough.");
    }

    [Fact]
    public void What_others_held_is_theirs_while_it_is_reserved()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage, RuleLevel.Hard, """{"over":9}""");
        var (ana, ben) = (week.Person("Ana"), week.Person("Ben"));
        var early = week.Early(0);
        var state = StateOf(week.Problem, week.Works(ben, early));
        using var rebuild = new WindowRebuild(state, new Exchange(1_000_000, 100));
        var random = new Prng(1);
        var options = state.Model(ben).Options;
        var held = options.Start(0) + state.PickOf(ben, 0);
        rebuild.Clear(ben, 0, 1);
        rebuild.Prices.Reserve(ben, held, 1);
        rebuild.Rebuild(ana, 0, 1, 0, reserve: 1, ref random);
        Assert.True(state[ana, 0].IsOff);
        rebuild.Prices.Reserve(ben, held, -1);
        rebuild.Rebuild(ana, 0, 1, 0, reserve: 1, ref random);
        Assert.False(state[ana, 0].IsOff);
    }

    private static int Compare(Problem problem, Roster start, int seed)
    {
        var exchange = new Exchange(1_000_000_000, 1000);
        var state = StateOf(problem, start);
        using var rebuild = new WindowRebuild(state, exchange);
        var random = new Prng(seed);
        var compared = 0;
        for (var person = 0; person < problem.People.Count; person++)
        {
            var first = random.Below(problem.Calendar.Days);
            var end = first;
            var count = 1.0;
            while (end < problem.Calendar.Days && end < first + 5 && count * state.Model(person).Options.Of(end).Length < 400) count *= state.Model(person).Options.Of(end++).Length;
            if (end == first || state.IsBroken(person) || state.Model(person).LeftOut.Count > 0) continue;
            var least = Least(state, exchange, person, first, end);
            rebuild.Clear(person, first, end);
            var isFound = rebuild.Rebuild(person, first, end, 0, 0, ref random);
            Assert.Equal(least < long.MaxValue, isFound);
            if (!isFound || !rebuild.IsExact)
            {
                state.Undo();
                continue;
            }

            Assert.True(least == exchange.Points(state.Score), $"Seed {seed}, person {person}, days {first} to {end}: {exchange.Points(state.Score)} instead of {least}.");
            state.Commit();
            compared++;
        }

        return compared;
    }

    /// <summary>The least points of all choices that keep the person's hard rules, where these can be kept.</summary>
    private static long Least(SearchState state, Exchange exchange, int person, int first, int end)
    {
        var least = long.MaxValue;
        Try(first);
        state.Undo();
        return least;

        void Try(int day)
        {
            if (day == end)
            {
                if (state.Model(person).IsRelaxed || state.ScoreOf(person).Hard == 0) least = Math.Min(least, exchange.Points(state.Score));
                return;
            }

            for (var option = 0; option < state.Model(person).Options.Of(day).Length; option++)
            {
                state.Pick(person, day, option);
                Try(day + 1);
            }
        }
    }

    private static SearchState StateOf(Problem problem, Roster? roster = null) => SearchStateTests.StateOf(problem, roster ?? Roster.Empty(problem));
}
