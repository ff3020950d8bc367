using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.OrTools;

namespace SmartScheduling.Solver.Engines;

/// <summary>
/// How long and from where to solve. With a seed, one thread, an iteration limit and no time limit that ends it earlier the answer
/// of every engine is always the same.
/// </summary>
public sealed record SolveOptions
{
    public int Seed { get; init; } = 1;

    /// <summary><see cref="TimeSpan.MaxValue"/> where only iterations are limited.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Stops after so many iterations, and paces the engine by them instead of by the clock. Those of the columns are neighbourhoods and
    /// cheapest rosters of one person then; the portfolio is the search alone.
    /// </summary>
    public long? IterationLimit { get; init; }

    /// <summary>
    /// Ends as soon as the roster is proven to be within this share (0 to <see cref="Gap.Widest"/>) of the best possible,
    /// counted as <see cref="Gap.Of"/> does; 0 ends only when it is proven to be the best.
    /// </summary>
    public double GapTarget { get; init; }

    public int Threads { get; init; } = 1;

    /// <summary>A roster of the same problem to begin with; the answer is never worse.</summary>
    public Roster? WarmStart { get; init; }

    /// <summary>Where engines that work side by side leave their best roster and their bound for each other.</summary>
    public SharedBest? Shared { get; init; }

    /// <summary>The models of the problem's people, for engines that work side by side.</summary>
    internal PersonModels? Models { get; init; }

    /// <summary>Told when the columns have come to their neighbourhoods and know the best roster: other threads may help from there.</summary>
    internal Action<ColumnRoot>? OnColumnRoot { get; init; }

    /// <summary>The columns end when so many neighbourhoods in a row brought nothing.</summary>
    internal int MostIdle { get; init; } = int.MaxValue;

    /// <summary>Who else combines the rosters that the columns know.</summary>
    internal IColumnPartner? Partner { get; init; }
}
