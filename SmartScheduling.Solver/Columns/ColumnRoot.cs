namespace SmartScheduling.Solver.Columns;

/// <summary>Where the neighbourhoods begin: what another thread needs to look through them, too.</summary>
/// <param name="Prices">The bound of the whole problem.</param>
/// <param name="Pool">Rosters by person.</param>
internal sealed record ColumnRoot(BoundPrices Prices, RosterPool Pool);
