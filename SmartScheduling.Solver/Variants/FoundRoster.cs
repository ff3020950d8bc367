using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Variants;

/// <summary>A roster that a solve came by, with everything that variants are chosen by.</summary>
/// <param name="Score">By the run's own rules.</param>
/// <param name="Surplus">People on positions that want nobody more.</param>
/// <param name="Amounts">How much it goes against each measure, in their order.</param>
internal sealed record FoundRoster(Roster Roster, Score Score, int Surplus, IReadOnlyList<long> Amounts)
{
    /// <summary>
    /// Order by what one measure puts first: hard rules and coverage come before it, the run's own points after it. Nobody
    /// stands where nobody is wanted only to please a measure.
    /// </summary>
    public static IComparer<FoundRoster> By(int measure) => Comparer<FoundRoster>.Create((one, other) => one.OrderBy(measure).CompareTo(other.OrderBy(measure)));

    /// <summary>Whether nothing that the measure looks at tells it from the other: equally good, though perhaps not equally liked.</summary>
    public bool IsAsGoodAs(FoundRoster other, int measure) =>
        (Score.Hard, Score.Uncovered, Surplus, Amounts[measure]) == (other.Score.Hard, other.Score.Uncovered, other.Surplus, other.Amounts[measure]);

    private (long Hard, long Uncovered, int Surplus, long Amount, long Soft) OrderBy(int measure) => (Score.Hard, Score.Uncovered, Surplus, Amounts[measure], Score.Soft);
}
