using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;
using SmartScheduling.Solver.Rules.Person;
using SmartScheduling.Solver.Rules.Team;
using SmartScheduling.Web.Features.Rules;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>How many days before a period must be known, so that every rule counts all that it looks back on.</summary>
internal static class HistoryReach
{
    /// <summary>A calendar month, and the rest and the runs of days that reach into the period.</summary>
    public const int Least = 31;

    /// <summary>More no problem takes; whoever shares fairly over 53 weeks looks at 52 of them and the period's own.</summary>
    public const int Most = 366;

    private const int MinutesOfADay = 1440;

    public static int Of(IReadOnlyList<RuleSnapshot> rules) =>
        Math.Min(Most, rules.Where(rule => rule.Level != RuleLevel.Off).Select(Of).Append(Least).Max());

    private static int Of(RuleSnapshot rule)
    {
        var definition = RuleCatalogue.Of(rule.Key);
        var parameters = RuleParameters.Parse(definition, rule.Parameters, ShiftKindNames.All, out _);
        // What a contract limits is counted over the period of a rule; days in a row are limited by rules alone.
        return definition.Parameters.Select(one => one switch
        {
            PeriodParameter period when parameters.Get(period) is { Unit: PeriodUnit.Days, Days: var days } => days - 1,
            NumberParameter weeks when weeks.Name == FairMinutes.Weeks.Name => parameters.Get(weeks) * 7,
            NumberParameter days when days == MaxConsecutiveDays.Limit || days == MinConsecutiveDaysOff.Most => parameters.Get(days),
            // Where the rest that follows the nights reaches into the period, they ended before it.
            NumberParameter nights when nights == MaxConsecutiveNights.Limit => parameters.Get(nights) + FullDays(parameters.Get(MaxConsecutiveNights.Rest)),
            _ => 0,
        }).DefaultIfEmpty().Max();
    }

    private static int FullDays(int minutes) => (minutes + MinutesOfADay - 1) / MinutesOfADay;
}
