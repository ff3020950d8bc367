using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>
/// What a team rule counts over everybody. It begins with an empty roster and follows changes, so the full evaluation and
/// the incremental one are the same code.
/// </summary>
public abstract class TeamTally(ActiveRule rule)
{
    public ActiveRule Rule { get; } = rule;

    /// <summary>What the roster costs by this rule now.</summary>
    public abstract Score Cost { get; }

    /// <summary>One person's day becomes another; doing it the other way round takes it back exactly.</summary>
    public abstract void Change(int person, in DayWork before, in DayWork after);

    /// <summary>What it would cost now to add this assignment, everything else staying; may be below zero.</summary>
    public abstract Score Price(int person, Position position);

    /// <summary>Adds everything that is broken now.</summary>
    public abstract void Report(List<Violation> violations);

    /// <summary>Adds what is broken now and is about this position.</summary>
    public abstract void ReportAt(Position position, List<Violation> violations);
}
