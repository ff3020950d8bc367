using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model.Input;
using static SmartScheduling.Solver.Formats.RuleInputs;

namespace SmartScheduling.Solver.Formats;

/// <summary>The competition's rules and weights in the catalogue's words. Skills are job roles; a minimum cover is a position's minimum.</summary>
internal static class Inrc2Rules
{
    private const int BelowOptimum = 30;
    private const int SameTypeRun = 15;
    private const int Run = 30;
    private const int Request = 10;
    private const int IncompleteWeekend = 30;
    private const int Total = 20;
    private const int Weekend = 30;

    public static IReadOnlyList<RuleInput> Of(Inrc2Scenario scenario, IReadOnlyList<Inrc2History> histories, int days)
    {
        string[][] successions = [.. from type in scenario.Types
                                     from next in type.MayNotFollow
                                     select new[] { type.Name, scenario.Types[next].Name }];
        List<RuleInput> rules =
        [
            new(RuleKey.Coverage, RuleLevel.Soft, BelowOptimum, Json(("over", 0))),
            new(RuleKey.Preference, RuleLevel.Soft, Request),
            new(RuleKey.ForbiddenSuccession, RuleLevel.Hard, Parameters: Json(("pairs", successions))),
        ];
        for (var type = 0; type < scenario.Types.Count; type++) rules.AddRange(OfType(scenario, histories, type, days));
        for (var contract = 0; contract < scenario.Contracts.Count; contract++) rules.AddRange(OfContract(scenario, histories, contract));
        return rules;
    }

    private static IEnumerable<RuleInput> OfType(Inrc2Scenario scenario, IReadOnlyList<Inrc2History> histories, int type, int days)
    {
        var (name, (least, most), _) = scenario.Types[type];
        string[] kinds = [name];
        if (least > 1) yield return new(RuleKey.MinConsecutiveDays, RuleLevel.Soft, SameTypeRun, Json(("count", least), ("kinds", kinds)));
        // A limit that nobody can reach would only make the solver count.
        int[] within = [.. scenario.Nurses.Index().Where(nurse => Before(histories[nurse.Index]) + days > most).Select(nurse => nurse.Index)];
        if (within.Length > 0) yield return new(RuleKey.MaxConsecutiveDays, RuleLevel.Soft, SameTypeRun, Json(("count", most), ("kinds", kinds)), within);

        int Before(Inrc2History history) => history.LastType == type ? history.SameType : 0;
    }

    private static IEnumerable<RuleInput> OfContract(Inrc2Scenario scenario, IReadOnlyList<Inrc2History> histories, int place)
    {
        var contract = scenario.Contracts[place];
        int[] people = [.. scenario.Nurses.Index().Where(nurse => nurse.Item.Contract == place).Select(nurse => nurse.Index)];
        if (people.Length == 0) yield break;
        if (contract.Working.Least > 1) yield return new(RuleKey.MinConsecutiveDays, RuleLevel.Soft, Run, Json(("count", contract.Working.Least)), people);
        yield return new(RuleKey.MaxConsecutiveDays, RuleLevel.Soft, Run, Json(("count", contract.Working.Most)), people);
        yield return new(RuleKey.MinConsecutiveDaysOff, RuleLevel.Soft, Run, Json(("count", Math.Max(1, contract.Free.Least)), ("most", contract.Free.Most)), people);
        if (contract.AsksForCompleteWeekends) yield return new(RuleKey.CompleteWeekends, RuleLevel.Soft, IncompleteWeekend, People: people);
        // What the history has used up is not there any more. Where it alone is beyond a limit no roster changes that.
        foreach (var same in people.GroupBy(nurse => (histories[nurse].Total, histories[nurse].Weekends)))
        {
            var (least, most) = (Math.Max(0, contract.Total.Least - same.Key.Total), Math.Max(0, contract.Total.Most - same.Key.Total));
            if (least > 0) yield return new(RuleKey.MinShifts, RuleLevel.Soft, Total, Json(("count", least), ("period", "whole")), [.. same]);
            yield return new(RuleKey.MaxShifts, RuleLevel.Soft, Total, Json(("count", most), ("period", "whole")), [.. same]);
            yield return new(RuleKey.MaxWeekends, RuleLevel.Soft, Weekend, Json(("count", Math.Max(0, contract.MostWeekends - same.Key.Weekends)), ("weeks", 0)), [.. same]);
        }
    }
}
