namespace SmartScheduling.Domain.Rules;

/// <summary>
/// The catalogue of rules. The value is stored by name and must keep its meaning for ever; what a rule says, which
/// parameters and levels it has, stands with the rule itself.
/// </summary>
public enum RuleKey
{
    Eligible,
    TimeOff,
    NoOverlap,
    Locked,
    Unavailable,
    MinRest,
    MaxMinutes,
    MinMinutes,
    MaxShifts,
    MaxConsecutiveDays,
    MinConsecutiveDays,
    MinConsecutiveDaysOff,
    MaxWeekends,
    ForbiddenSuccession,
    Coverage,
    Preference,
    FairMinutes,
    WeeklyRest,
    MinShifts,
    MaxConsecutiveNights,
    CompleteWeekends,
    SkillMix,
    GroupLimit,
    Backup,
    Together,
    Apart,
    Calendar,
    PreferPerson,
    FairNights,
    FairWeekends,
    Cost,
    Stability,
    DaysOff,
}
