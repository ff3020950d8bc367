using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Kernel;

namespace SmartScheduling.Tests.Solver.Kernel;

public sealed class PersonModelsTests
{
    [Fact]
    public void People_with_the_same_rules_options_and_past_share_an_automaton_and_nobody_else_does()
    {
        var week = new WeekSketch { KnownDaysBefore = 7 }.Rule(RuleKey.MaxConsecutiveDays, RuleLevel.Hard, """{"count":3}""").Rule(RuleKey.MinRest).Rule(RuleKey.MaxMinutes);
        week.Person("Ana");
        week.Person("Ben");
        week.Person("worked yesterday", one => one with { History = [WeekSketch.Past(-1, 6, 14)] });
        week.Person("away on Monday", one => one with { TimeOff = [new(0, 1440)] });
        var limited = week.Person("by contract", one => one with { MaxMinutes = 1200 });
        week.Rule(RuleKey.MinConsecutiveDays, RuleLevel.Soft, """{"count":2}""", people: [limited]);
        for (var day = 0; day < 7; day++)
        {
            week.Early(day);
            week.Late(day);
        }

        var models = new PersonModels(week.Problem);
        var automata = Enumerable.Range(0, week.Problem.People.Count).Select(person => models[person].Automaton).ToArray();
        Assert.Same(automata[0], automata[1]);
        Assert.Equal(4, automata.Distinct().Count());
    }

    /// <summary>Of four weeks the hours of all days would have to be told apart beside those of each week.</summary>
    [Theory, InlineData(7, true), InlineData(28, false)]
    public void Fair_shares_are_known_where_their_sums_fit_beside_those_of_limits(int days, bool isKnown)
    {
        var week = new WeekSketch(days)
            .Rule(RuleKey.Coverage, RuleLevel.Hard, """{"over":5000}""")
            .Rule(RuleKey.MaxMinutes, RuleLevel.Hard, """{"minutes":2400,"period":"week"}""")
            .Rule(RuleKey.FairMinutes, RuleLevel.Soft);
        foreach (var name in new[] { "Ana", "Ben" }) week.Person(name, one => one with { TargetMinutes = 2400 });
        for (var day = 0; day < days; day++)
        {
            week.Shift(day, "Morning", 6, 13.5, ShiftKind.Early);
            week.Late(day);
        }

        var models = new PersonModels(week.Problem);
        Assert.False(models.KnowShares);
        models.All(() => false);
        Assert.Equal(isKnown, models.KnowShares);
        Assert.Equal(isKnown, models[0].Shares.Count == 1);
    }
}
