using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Explain;

/// <summary>A position with fewer people than it asks for.</summary>
public sealed record OpenPosition(Position Position, int Filled)
{
    public int Missing => Position.Required - Filled;

    public static IReadOnlyList<OpenPosition> Of(Problem problem, Roster roster)
    {
        var filled = FilledCounts(problem, roster);
        return [.. from position in problem.Positions
                   where filled[position.Index] < position.Required
                   select new OpenPosition(position, filled[position.Index])];
    }

    /// <summary>How many places are filled; people beyond the count of their position fill none.</summary>
    public static int FilledCount(Problem problem, Roster roster)
    {
        var filled = FilledCounts(problem, roster);
        return problem.Positions.Sum(position => Math.Min(position.Required, filled[position.Index]));
    }

    /// <summary>How many people stand on positions that want nobody more.</summary>
    public static int SurplusCount(Problem problem, Roster roster)
    {
        var filled = FilledCounts(problem, roster);
        return problem.Positions.Sum(position => Math.Max(0, filled[position.Index] - position.Required));
    }

    private static int[] FilledCounts(Problem problem, Roster roster)
    {
        var filled = new int[problem.Positions.Count];
        foreach (var (_, position) in roster.Assignments()) filled[position.Index]++;
        return filled;
    }
}
