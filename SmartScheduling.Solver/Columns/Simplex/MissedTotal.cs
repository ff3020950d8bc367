namespace SmartScheduling.Solver.Columns.Simplex;

/// <summary>The total of what some equations are short of or over by; what it is short of or over by costs points in turn.</summary>
/// <param name="Shorts">Equations whose shorts are counted.</param>
/// <param name="Overs">Equations whose overs are counted.</param>
internal sealed record MissedTotal(int[] Shorts, int[] Overs, double Target, double Short, double Over);
