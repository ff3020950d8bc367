using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Variants;

/// <summary>One roster to propose.</summary>
/// <param name="Favours">What it puts first.</param>
/// <param name="Gap">
/// How far it can be from the best possible, in its points with that weighing heavily, as a share of them; null where no
/// bound is proven.
/// </param>
public sealed record Variant(Favours Favours, Roster Roster, double? Gap);

/// <summary>What a run proposes, and how it went.</summary>
/// <param name="Best">The proposal that is best by the run's own rules, with the course of the whole run.</param>
/// <param name="Variants">All proposals; none only when there is no roster at all.</param>
public sealed record VariantsResult(EngineResult Best, IReadOnlyList<Variant> Variants)
{
    /// <summary>What an ordinary solve came to.</summary>
    public static VariantsResult Of(EngineResult result) =>
        new(result, result.Roster is { } roster ? [new(Favours.Preset, roster, null)] : []);
}
