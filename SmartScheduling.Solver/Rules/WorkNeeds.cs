using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Rules;

/// <summary>Which rules ask for work: what breaks them now may be mended by more of it. Those that forbid work are never mended so.</summary>
internal static class WorkNeeds
{
    public static bool MoreWorkMayMend(this Violation violation) => violation.IsMendedByWork || violation.Rule.Key.MoreWorkMayMend();

    public static bool MoreWorkMayMend(this PersonMachine machine) => machine.IsMendedByWork || machine.Rule.Key.MoreWorkMayMend();

    public static bool MoreWorkMayMend(this RuleKey key) =>
        key is RuleKey.MinMinutes or RuleKey.MinShifts or RuleKey.MinConsecutiveDays or RuleKey.MinConsecutiveDaysOff
            or RuleKey.Coverage or RuleKey.SkillMix or RuleKey.GroupLimit or RuleKey.Backup or RuleKey.Together or RuleKey.Calendar;
}
