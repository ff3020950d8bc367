using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Search;

/// <summary>
/// How many soft points the search takes for one hard and for one uncovered point while it wanders. What counts as best
/// is decided by <see cref="Score"/> itself, level by level.
/// </summary>
internal readonly record struct Exchange(long Hard, long Uncovered)
{
    public long Points(in Score score) => score.Hard * Hard + score.Uncovered * Uncovered + score.Soft;
}
