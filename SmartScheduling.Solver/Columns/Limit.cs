using SmartScheduling.Solver.Columns.Simplex;

namespace SmartScheduling.Solver.Columns;

/// <summary>What is missed in all by a group of equations is limited on one side.</summary>
/// <param name="IsLeast">At least the number, otherwise at most.</param>
internal sealed record Limit(MissedGroup Group, double Number, bool IsLeast)
{
    /// <param name="penalty">Points for each one away from it.</param>
    public MissedTotal Total(double penalty) =>
        new(Group.IsOver ? [] : Group.Rows, Group.IsOver ? Group.Rows : [], Number, IsLeast ? penalty : 0, IsLeast ? 0 : penalty);
}
