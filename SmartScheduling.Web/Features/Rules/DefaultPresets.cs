using System.Text.Json;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;

namespace SmartScheduling.Web.Features.Rules;

/// <summary>The presets that a new site starts with. A rule that a preset does not name keeps the weight of its own setting.</summary>
public static class DefaultPresets
{
    public static IReadOnlyList<OptimizationConfig> All() =>
    [
        Preset(0, "Balanced",
            "Every rule counts as much as its own setting says: contract hours, wishes, weekends and an even share side by side."),

        Preset(1, "Fair",
            "An even share of hours, nights and weekends comes before wishes.",
            (RuleKey.FairMinutes, 3), (RuleKey.FairNights, 30), (RuleKey.FairWeekends, 30), (RuleKey.MaxWeekends, 30), (RuleKey.Preference, 1)),

        Preset(2, "Employee-friendly",
            "What people wish for comes first: wanted shifts are granted, unwanted ones avoided, weekends and free days kept together.",
            (RuleKey.Preference, 30), (RuleKey.Unavailable, 30), (RuleKey.MaxWeekends, 30), (RuleKey.CompleteWeekends, 30), (RuleKey.MinConsecutiveDaysOff, 10)),

        // Minimum hours are paid whether worked or not, so with the same shifts filled, the fewest paid minutes are
        // those at which nobody stays below their minimum.
        Preset(3, "Cheapest",
            "Fills shifts with hours that are paid anyway: contract minimums come far before wishes, weekends and an even share, " +
            "and hours over a maximum weigh most. People's wages are compared where the rule Wages is on.",
            (RuleKey.Cost, 3), (RuleKey.MinMinutes, 3), (RuleKey.MaxMinutes, 10), (RuleKey.Preference, 1), (RuleKey.MaxWeekends, 1), (RuleKey.FairMinutes, 0),
            (RuleKey.FairNights, 0), (RuleKey.FairWeekends, 0)),

        Preset(4, "Least change",
            "For a week that is already planned: only open positions and strict rules are a reason to move somebody; wishes, weekends, " +
            "an even share and contract minimums are not. Changes are counted where the rule Few changes is on.",
            (RuleKey.Stability, 30), (RuleKey.Preference, 0), (RuleKey.PreferPerson, 0), (RuleKey.FairMinutes, 0), (RuleKey.FairNights, 0), (RuleKey.FairWeekends, 0),
            (RuleKey.Cost, 0), (RuleKey.MinShifts, 0), (RuleKey.CompleteWeekends, 0), (RuleKey.MinMinutes, 0), (RuleKey.MaxWeekends, 0),
            (RuleKey.MinConsecutiveDays, 0), (RuleKey.MinConsecutiveDaysOff, 0), (RuleKey.DaysOff, 0)),
    ];

    private static OptimizationConfig Preset(int order, string name, string description, params (RuleKey Rule, int Weight)[] weights) => new()
    {
        Name = name,
        Description = description,
        Weights = JsonSerializer.Serialize(weights.ToDictionary(pair => pair.Rule.ToString(), pair => pair.Weight)),
        Order = order,
    };
}
