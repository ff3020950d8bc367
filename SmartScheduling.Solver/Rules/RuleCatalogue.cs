using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules.Person;
using SmartScheduling.Solver.Rules.Team;

namespace SmartScheduling.Solver.Rules;

/// <summary>Every rule there is, in the order in which people read them.</summary>
public static class RuleCatalogue
{
    private static readonly Dictionary<RuleKey, RuleDefinition> ByKey;

    static RuleCatalogue()
    {
        All =
        [
            new Eligible(), new TimeOff(), new NoOverlap(), new Locked(),
            new Coverage(), new SkillMix(), new GroupLimit(), new Backup(), new Together(), new Apart(), new CalendarRule(),
            new Unavailable(), new MinRest(), new WeeklyRest(), new ForbiddenSuccession(),
            new MaxMinutes(), new MinMinutes(), new MaxShifts(), new MinShifts(), new DaysOff(),
            new MaxConsecutiveDays(), new MinConsecutiveDays(), new MinConsecutiveDaysOff(), new MaxConsecutiveNights(),
            new MaxWeekends(), new CompleteWeekends(),
            new PreferenceRule(), new PreferPerson(), new FairMinutes(), new FairNights(), new FairWeekends(),
            new Cost(), new Stability(),
        ];
        ByKey = All.ToDictionary(rule => rule.Key);
    }

    public static IReadOnlyList<RuleDefinition> All { get; }

    public static RuleDefinition Of(RuleKey key) => ByKey[key];

    public static bool Knows(RuleKey key) => ByKey.ContainsKey(key);
}
