using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Explain;

public sealed class RuleChangeTests
{
    [Fact]
    public void A_tighter_limit_lists_exactly_what_it_newly_breaks()
    {
        var breaks = Breaks(RuleKey.MaxConsecutiveDays, (RuleLevel.Hard, """{"count":3}"""), (RuleLevel.Hard, """{"count":2}"""));
        Assert.Equal([(0, 2), (1, 6)], breaks.Select(one => (one.Person!.Value, one.Day!.Value)));
    }

    [Fact]
    public void What_was_soft_and_becomes_hard_is_new_and_the_other_way_round_it_is_not()
    {
        var limit = """{"count":3}""";
        Assert.Equal(3, Assert.Single(Breaks(RuleKey.MaxConsecutiveDays, (RuleLevel.Soft, limit), (RuleLevel.Hard, limit))).Day);
        Assert.Empty(Breaks(RuleKey.MaxConsecutiveDays, (RuleLevel.Hard, limit), (RuleLevel.Soft, limit)));
        Assert.Empty(Breaks(RuleKey.MaxConsecutiveDays, (RuleLevel.Hard, limit), (RuleLevel.Off, limit)));
    }

    [Fact]
    public void A_greater_amount_is_new_and_a_looser_limit_breaks_nothing()
    {
        var breaks = Breaks(RuleKey.MaxMinutes, (RuleLevel.Hard, """{"minutes":1440}"""), (RuleLevel.Hard, """{"minutes":1200}"""));
        Assert.Equal([(0, 720), (1, 240)], breaks.Select(one => (one.Person!.Value, (int)one.Amount)));
        Assert.Empty(Breaks(RuleKey.MaxMinutes, (RuleLevel.Hard, """{"minutes":1200}"""), (RuleLevel.Hard, """{"minutes":1440}""")));
    }

    /// <summary>Ana works the first four days and Ben the last three.</summary>
    private static IReadOnlyList<Violation> Breaks(RuleKey key, (RuleLevel Level, string Parameters) before, (RuleLevel Level, string Parameters) after) =>
        RuleChange.Breaks(key, Violations(key, before), Violations(key, after));

    private static IReadOnlyList<Violation> Violations(RuleKey key, (RuleLevel Level, string Parameters) setting)
    {
        var week = new WeekSketch().Rule(key, setting.Level, setting.Parameters);
        int ana = week.Person("Ana"), ben = week.Person("Ben");
        var days = week.Earlies();
        return week.Evaluate(week.Roster((ana, days[0]), (ana, days[1]), (ana, days[2]), (ana, days[3]), (ben, days[4]), (ben, days[5]), (ben, days[6]))).Violations;
    }
}
