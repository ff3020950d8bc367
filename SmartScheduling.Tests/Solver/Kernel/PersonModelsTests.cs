using SmartScheduling.Domain.Rules;
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
}
