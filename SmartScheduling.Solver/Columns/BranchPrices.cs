namespace SmartScheduling.Solver.Columns;

/// <summary>What limits of totals add to the Lagrangian function at certain prices.</summary>
/// <param name="OnShorts">By equation, how many points one short of it brings towards the totals that it is counted in.</param>
/// <param name="OnOvers">The same for one over.</param>
/// <param name="Constant">What the totals have to come to, in points.</param>
internal sealed record BranchPrices(double[] OnShorts, double[] OnOvers, double Constant)
{
    /// <param name="duals">What the master pays for each limit.</param>
    /// <returns>Null where a short and an over together would bring points, which no bound can come from: the master is not solved to its end.</returns>
    public static BranchPrices? Of(Lagrangian lagrangian, IReadOnlyList<Limit> limits, ReadOnlySpan<double> duals)
    {
        var prices = new BranchPrices(new double[lagrangian.Count], new double[lagrangian.Count], 0);
        foreach (var (place, limit) in limits.Index())
        {
            // Downwards: as much as the master allows is the most.
            var price = Lagrangian.RoundedDown(duals[place]);
            price = limit.IsLeast ? Math.Max(0, price) : Math.Min(0, price);
            var counted = limit.Group.IsOver ? prices.OnOvers : prices.OnShorts;
            foreach (var row in limit.Group.Rows) counted[row] += price;
            prices = prices with { Constant = prices.Constant + price * limit.Number };
        }

        return Enumerable.Range(0, lagrangian.Count).All(row => prices.OnShorts[row] + prices.OnOvers[row] <= lagrangian.Shorts[row] + lagrangian.Overs[row]) ? prices : null;
    }
}
