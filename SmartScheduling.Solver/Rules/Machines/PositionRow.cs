using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>Counts the duties on certain positions of a day, each times a factor of the person who has it.</summary>
public sealed class PositionRow : Row
{
    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>By person; zero for those who do not count.</summary>
    public required int[] Factors { get; init; }

    public override int Share(int person, in DayWork work)
    {
        var factor = Factors[person];
        if (factor == 0 || work.Day != Day) return 0;
        return factor * ((Has(work.First) ? 1 : 0) + (Has(work.Second) ? 1 : 0));
    }

    private bool Has(Position? position)
    {
        if (position is null) return false;
        foreach (var one in Positions)
            if (ReferenceEquals(one, position)) return true;
        return false;
    }
}
