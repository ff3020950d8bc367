namespace SmartScheduling.Solver.Explain;

/// <summary>
/// Finds sets that contradict themselves and of which nothing can be left out. Source: the deletion filter of J. W. Chinneck and
/// E. W. Dravnieks, "Locating minimal infeasible constraint sets in linear programs", ORSA Journal on Computing 3 (1991). What
/// contradicts itself must go on doing so when something is added.
/// </summary>
internal static class DeletionFilter
{
    /// <summary>Such sets that have nothing in common, until the rest does not contradict itself; as many questions as there are items, for each.</summary>
    public static IEnumerable<List<T>> Sets<T>(IEnumerable<T> items, Func<IReadOnlyList<T>, bool> contradicts)
    {
        List<T> rest = [.. items];
        while (rest.Count > 0 && contradicts(rest))
        {
            var set = Smallest(rest, contradicts);
            yield return set;
            rest.RemoveAll(set.Contains);
        }
    }

    private static List<T> Smallest<T>(List<T> items, Func<IReadOnlyList<T>, bool> contradicts)
    {
        List<T> kept = [.. items];
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            var one = kept[i];
            kept.RemoveAt(i);
            if (!contradicts(kept)) kept.Insert(i, one);
        }

        return kept;
    }
}
