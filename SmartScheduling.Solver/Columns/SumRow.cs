namespace SmartScheduling.Solver.Columns;

/// <summary>
/// A limit of one person's sum over one window that the dynamic program does not carry: an equation like those that couple
/// people. Sums are priced, never dropped: a dropped one ruins the bound.
/// </summary>
internal sealed record SumRow(int Person, int Dimension, int Close, double Target, double Short, double Over)
{
    /// <summary>The most that one unit of a hard limit may cost; any limit keeps the bound valid.</summary>
    private const double DearestUnit = 4;

    /// <summary>The limits of a dimension, from what its windows cost: the flat stretch of a convex function and the slopes beside it.</summary>
    /// <param name="dearest">Points at which prices of the other equations end; the scale of a hard limit.</param>
    public static IEnumerable<SumRow> Of(ColumnPerson person, int index, double dearest)
    {
        var dimension = person.Model.Dimensions[index];
        var most = 0;
        for (var day = 0; day < person.Model.Options.Days; day++)
        {
            most += dimension.MostAdded[day];
            if (!dimension.ClosesAfter(day)) continue;
            var costs = Enumerable.Range(0, most + 1).Select(units => dimension.CostAt(day, units)).ToArray();
            var least = costs.Min();
            var first = Array.IndexOf(costs, least);
            var last = Array.LastIndexOf(costs, least);
            if (first > 0) yield return new(person.Index, index, day, first, Slope(costs, first, 0, least, dearest), 0);
            if (last < most) yield return new(person.Index, index, day, last, 0, Slope(costs, last, most, least, dearest));
            most = 0;
        }
    }

    /// <summary>The steepest line from one end of the flat stretch that stays below all costs beyond it, also where they are not convex.</summary>
    private static double Slope(double[] costs, int from, int to, double least, double dearest)
    {
        var slope = DearestUnit * dearest;
        for (var units = from; units != to;)
        {
            units += Math.Sign(to - from);
            slope = Math.Min(slope, (costs[units] - least) / Math.Abs(units - from));
        }

        return slope;
    }
}
