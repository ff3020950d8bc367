using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Explain;

/// <summary>What a changed rule does to a roster that stands.</summary>
public static class RuleChange
{
    /// <summary>
    /// The violations of one rule that are there after its settings were changed and were not before: new, greater, or hard where
    /// they were soft. The two lists are of the same roster.
    /// </summary>
    public static IReadOnlyList<Violation> Breaks(RuleKey key, IReadOnlyList<Violation> before, IReadOnlyList<Violation> after)
    {
        var known = before.Where(one => one.Rule.Key == key).OrderByDescending(one => one.Amount).ToList();
        List<Violation> fresh = [];
        foreach (var one in after.Where(one => one.Rule.Key == key).OrderByDescending(one => one.Amount))
        {
            var same = known.FindIndex(other => Place(other) == Place(one) && other.Level <= one.Level && other.Amount >= one.Amount);
            if (same < 0) fresh.Add(one);
            else known.RemoveAt(same);
        }

        return [.. fresh.OrderBy(one => one.Level).ThenBy(one => one.Day).ThenBy(one => one.Person)];
    }

    // The rules of two problems are different objects; days, shifts and people are the same.
    private static (int? Person, int? Day, int? Shift, int? Position) Place(Violation one) => (one.Person, one.Day, one.Shift?.Index, one.Position?.Index);
}
