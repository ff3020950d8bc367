using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>What a day of a person is worth to a <see cref="DayRow"/>.</summary>
public delegate int DayShare(in DayWork work);

/// <summary>Counts what certain people do on a day as a whole.</summary>
public sealed class DayRow : Row
{
    public required PersonSet Members { get; init; }

    public required DayShare ShareOf { get; init; }

    public override int Share(int person, in DayWork work) => work.Day == Day && Members.Contains(person) ? ShareOf(work) : 0;
}
