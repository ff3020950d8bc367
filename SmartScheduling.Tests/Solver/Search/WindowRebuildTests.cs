using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
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
        new WindowRebuild(state, new Exchange(1_000_000, 100)).Rebuild(0, 0, 7, 0, ref random);
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
        new WindowRebuild(state, new Exchange(1_000_000, 100)).Rebuild(0, 2, 5, 0, ref random);
        Assert.Equal(6, state.Of(0).ToArray().Count(work => !work.IsOff));
        Assert.Equal(0, state.Score.Hard);
    }

    private static SearchState StateOf(Problem problem, Roster? roster = null)
    {
        var prices = new DayPrices(problem);
        return new SearchState(problem, prices, new Choices(problem, prices), roster ?? Roster.Empty(problem));
    }
}
