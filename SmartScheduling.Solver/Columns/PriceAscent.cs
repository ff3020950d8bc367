namespace SmartScheduling.Solver.Columns;

/// <summary>
/// Raises the bound without a linear program: steps along the subgradient, each price with a pace of its own that follows
/// how much its equation swings (Duchi, Hazan and Singer's adaptive subgradients, with momentum). Within a percent or so
/// of the best bound in seconds at any size.
/// </summary>
/// <param name="start">Prices to begin with.</param>
internal sealed class PriceAscent(Lagrangian lagrangian, double[] start)
{
    private const double Momentum = 0.8;
    private const double Memory = 0.99;

    private double[] prices = [.. start];
    private double[] average = [.. start];
    private double[] swing = new double[lagrangian.Count];
    private double[] pull = new double[lagrangian.Count];

    /// <summary>The best bound of this ascent.</summary>
    public double Reached { get; private set; } = double.NegativeInfinity;

    /// <param name="firstStep">Points by which a price moves at the beginning.</param>
    /// <param name="lastShare">What is left of that at the end: with many evaluations a smaller part brings the bound closer.</param>
    /// <param name="progress">0 at the beginning, 1 when it is over.</param>
    public void Run(double firstStep, double lastShare, Func<double> progress, Action<double> onBound)
    {
        for (var round = 1; progress() is var share && share < 1; round++)
        {
            var step = firstStep * Math.Pow(lastShare, share);
            var bound = lagrangian.Evaluate(prices);
            if (double.IsPositiveInfinity(bound)) return;
            Reached = Math.Max(Reached, bound);
            if (lagrangian.HasBroken) Grow();
            for (var row = 0; row < lagrangian.Count; row++)
            {
                var slope = lagrangian.Targets[row] - lagrangian.Totals[row];
                pull[row] = Momentum * pull[row] + (1 - Momentum) * slope;
                swing[row] = Memory * swing[row] + (1 - Memory) * slope * slope;
                prices[row] = lagrangian.Rounded(row, prices[row] + step * pull[row] / (Math.Sqrt(swing[row]) + 0.3));
                average[row] += 0.05 * (prices[row] - average[row]);
            }

            if (round % 10 == 0) Reached = Math.Max(Reached, lagrangian.Evaluate([.. average]));
            onBound(lagrangian.BestBound);
        }
    }

    /// <summary>Sums that were broken for the first time get a price.</summary>
    private void Grow()
    {
        var totals = lagrangian.Totals;
        lagrangian.PriceBroken(ref prices);
        totals.CopyTo(lagrangian.Totals, 0);
        Array.Resize(ref average, lagrangian.Count);
        Array.Resize(ref swing, lagrangian.Count);
        Array.Resize(ref pull, lagrangian.Count);
    }
}
