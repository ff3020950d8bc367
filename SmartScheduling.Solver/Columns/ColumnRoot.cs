namespace SmartScheduling.Solver.Columns;

/// <summary>Where the neighbourhoods begin: what another thread needs to look through them, too.</summary>
/// <param name="Prices">The bound of the whole problem.</param>
/// <param name="Pool">Rosters by person.</param>
/// <param name="Shares">By person and option, how much of it the linear program takes; null where it was not solved.</param>
/// <param name="UnitPrices">By person, dimension and day what a unit of a sum is worth, see <see cref="Tolls"/>; empty where that is not known.</param>
internal sealed record ColumnRoot(BoundPrices Prices, RosterPool Pool, double[][]? Shares, double[]?[][] UnitPrices);
