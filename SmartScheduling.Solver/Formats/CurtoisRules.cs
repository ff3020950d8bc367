using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model.Input;
using static SmartScheduling.Solver.Formats.RuleInputs;
using Row = SmartScheduling.Solver.Formats.CurtoisSections.Row;

namespace SmartScheduling.Solver.Formats;

/// <summary>
/// The benchmark's rules in the catalogue's words. Employees with the same limit share a setting. Nothing is known of the
/// days before, so runs that touch the first or last day are not held to a minimum, as the benchmark has it.
/// </summary>
internal static class CurtoisRules
{
    public static IReadOnlyList<RuleInput> Of(IReadOnlyList<Row> types, IReadOnlyList<Row> staff, IReadOnlyDictionary<string, int> typeOf, int days)
    {
        List<RuleInput> rules =
        [
            new(RuleKey.Coverage, RuleLevel.Soft, 1, Json(("over", 1))),
            new(RuleKey.Preference, RuleLevel.Soft, 1),
            new(RuleKey.Unavailable, RuleLevel.Hard),
            new(RuleKey.MaxShifts, RuleLevel.Hard, Parameters: Json(("count", 1), ("period", "day"))),
            new(RuleKey.ForbiddenSuccession, RuleLevel.Hard, Parameters: Json(("pairs", Successions(types).ToArray()))),
        ];
        foreach (var type in typeOf.Keys)
            Add(rules, staff, row => Most(row, type), RuleKey.MaxShifts, most => most > 0 && most < days
                ? Json(("count", most), ("kinds", new[] { type }), ("period", "whole")) : null);
        Add(rules, staff, row => row.Number(2), RuleKey.MaxMinutes, most => Json(("minutes", most), ("period", "whole")));
        Add(rules, staff, row => row.Number(3), RuleKey.MinMinutes, least => least > 0 ? Json(("minutes", least), ("period", "whole")) : null);
        Add(rules, staff, row => row.Number(4), RuleKey.MaxConsecutiveDays, most => Json(("count", most)));
        Add(rules, staff, row => row.Number(5), RuleKey.MinConsecutiveDays, least => least > 1 ? Json(("count", least)) : null);
        Add(rules, staff, row => row.Number(6), RuleKey.MinConsecutiveDaysOff, least => least > 1 ? Json(("count", least)) : null);
        Add(rules, staff, row => row.Number(7), RuleKey.MaxWeekends, most => Json(("count", most), ("weeks", (days + 6) / 7)));
        return rules;
    }

    /// <summary>One hard setting for each limit that somebody has; none where the limit says nothing.</summary>
    private static void Add(List<RuleInput> rules, IReadOnlyList<Row> staff, Func<Row, int> limit, RuleKey key, Func<int, string?> parameters)
    {
        foreach (var same in staff.Select((row, person) => (Limit: limit(row), Person: person)).GroupBy(one => one.Limit))
            if (parameters(same.Key) is { } json)
                rules.Add(new(key, RuleLevel.Hard, Parameters: json, People: [.. same.Select(one => one.Person)]));
    }

    private static int Most(Row row, string type) =>
        row.Parts(1).Select(part => part.Split('=')).Where(pair => pair[0] == type).Select(pair => row.Number(pair[1])).FirstOrDefault();

    private static IEnumerable<string[]> Successions(IReadOnlyList<Row> types) =>
        from type in types
        from next in type.Parts(2)
        select new[] { type.Text(0), next };
}
