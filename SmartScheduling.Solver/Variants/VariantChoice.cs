namespace SmartScheduling.Solver.Variants;

/// <summary>Which rosters are proposed, of all that were found.</summary>
internal static class VariantChoice
{
    /// <summary>So many rosters that are equally good by a measure are weighed against each other.</summary>
    private const int MostTied = 12;

    /// <summary>
    /// For each measure a roster that none of those found beats by it. Where several are equally good by a measure, those
    /// are taken with which the most variants differ, and of these the ones with the fewest points by the run's own rules. A
    /// measure that has nothing to count takes the best by the run's own rules, and does not seek to differ.
    /// </summary>
    /// <param name="found">At least one.</param>
    /// <param name="measures">The measures that the amounts are of.</param>
    public static IReadOnlyList<FoundRoster> Of(IReadOnlyList<FoundRoster> found, IReadOnlyList<Measure> measures)
    {
        IEnumerable<FoundRoster[]> choices = [[]];
        foreach (var (index, measure) in measures.Index())
        {
            var tied = Best(found, index)[..(measure.IsEmpty ? 1 : ^0)];
            choices = choices.SelectMany(chosen => tied.Select(one => (FoundRoster[])[.. chosen, one]));
        }

        return choices.OrderByDescending(chosen => chosen.Distinct().Count()).ThenBy(chosen => chosen.Sum(one => one.Score.Soft)).First();
    }

    private static FoundRoster[] Best(IReadOnlyList<FoundRoster> found, int measure)
    {
        var best = found.Min(FoundRoster.By(measure))!;
        return [.. found.Where(one => one.IsAsGoodAs(best, measure)).OrderBy(one => one.Score.Soft).Take(MostTied)];
    }
}
