namespace SmartScheduling.Solver.Columns;

/// <summary>A lower bound and what proves it.</summary>
/// <param name="Bound">In points.</param>
/// <param name="Prices">Of the equations, then of the sums.</param>
/// <param name="Priced">The people's dimensions that are priced; all others are carried.</param>
/// <param name="Sums">The limits of those.</param>
/// <param name="Scale">Where prices are, in points.</param>
internal sealed record BoundPrices(double Bound, double[] Prices, (int Person, int Dimension)[] Priced, SumRow[] Sums, double Scale);
