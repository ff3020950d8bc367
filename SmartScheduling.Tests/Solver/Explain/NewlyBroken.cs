using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Explain;

/// <summary>What a change of a roster breaks, by evaluating everything twice: the slow way that shares no code with hints.</summary>
internal static class NewlyBroken
{
    /// <summary>The settings of hard rules that are broken somewhere where they were not, or more than before.</summary>
    public static SortedSet<int> HardRules(Problem problem, Roster before, Roster after)
    {
        var known = Amounts(problem, before);
        return [.. Amounts(problem, after).Where(place => place.Value > known.GetValueOrDefault(place.Key)).Select(place => place.Key.Rule)];
    }

    private static Dictionary<(int Rule, int? Person, int? Day, object? Row), long> Amounts(Problem problem, Roster roster) =>
        Evaluation.Of(problem, roster).Violations.Where(one => one.Level == ScoreLevel.Hard)
            .GroupBy(one => (one.Rule.Index, one.Person, one.Day, (object?)one.Row))
            .ToDictionary(place => place.Key, place => place.Max(one => one.Amount));
}
