using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Variants;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>One of a run's proposals among the others.</summary>
public sealed record VariantColumn
{
    public required Favours Favours { get; init; }

    public required RosterFigures Figures { get; init; }

    /// <summary>How much it goes against each thing that can be favoured, as the rules count it; less is better.</summary>
    public required IReadOnlyDictionary<Favours, long> Amounts { get; init; }

    /// <summary>How far it can be from the best for what it favours; null where nothing is proven.</summary>
    public required double? Gap { get; init; }

    public required DateTime? AppliedAt { get; init; }

    /// <summary>Whether there is nothing to favour: nobody has a wish, or a wage.</summary>
    public required bool IsEmpty { get; init; }

    /// <summary>An earlier proposal with exactly the same assignments; null where it differs from all of them.</summary>
    public required Favours? SameAs { get; init; }
}

/// <summary>The chosen proposal against another one of the run.</summary>
public sealed record VariantAgainst(Favours Favours, RosterFigures Figures, RosterDifference Difference);

/// <summary>What a run proposes, beside each other, counted from the assignments.</summary>
/// <param name="Chosen">The one that is reviewed.</param>
/// <param name="Columns">All of them, in their order.</param>
/// <param name="Against">The one that the chosen one is compared with; null when that is the week as it is.</param>
public sealed record VariantComparison(Favours Chosen, IReadOnlyList<VariantColumn> Columns, VariantAgainst? Against)
{
    internal static VariantComparison Of(IReadOnlyList<Proposal> proposals, Proposal chosen, Proposal? against)
    {
        var measures = Measure.Of(chosen.Week.Problem);
        return new(
            chosen.Solution.Favours,
            [.. proposals.Select((one, index) => ColumnOf(one, measures, proposals.Take(index)))],
            against is null ? null : new(against.Solution.Favours, RosterFigures.Of(against.Week, against.Roster), RosterDifference.Between(against, chosen)));
    }

    private static VariantColumn ColumnOf(Proposal one, IReadOnlyList<Measure> measures, IEnumerable<Proposal> before) => new()
    {
        Favours = one.Solution.Favours,
        Figures = RosterFigures.Of(one.Week, one.Roster),
        Amounts = measures.ToDictionary(measure => measure.Favours, measure => measure.Of(one.Roster)),
        Gap = one.Solution.Gap,
        AppliedAt = one.Solution.AppliedAt,
        IsEmpty = measures.Any(measure => measure.Favours == one.Solution.Favours && measure.IsEmpty),
        SameAs = before.FirstOrDefault(other => one.Assignments.ToHashSet().SetEquals(other.Assignments))?.Solution.Favours,
    };
}
