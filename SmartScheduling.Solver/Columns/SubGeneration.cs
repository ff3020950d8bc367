namespace SmartScheduling.Solver.Columns;

/// <summary>What the linear program of a neighbourhood says about it.</summary>
internal enum Promise
{
    /// <summary>Something good enough may be there.</summary>
    Open,

    /// <summary>Its bound shows that nothing good enough is there.</summary>
    CutOff,

    /// <summary>Nothing good enough is in sight, but the bound does not prove it: sums were left out of it, or not everybody's cheapest roster was found.</summary>
    Doubtful,

    /// <summary>It was not solved in its rounds and pivots.</summary>
    Unknown,
}

/// <summary>
/// Column generation in a neighbourhood, from the prices of the whole problem: they are so near to those of a part that most
/// neighbourhoods without promise are cut off before the first pivot.
/// </summary>
internal sealed class SubGeneration(SubMaster sub, Func<bool> isOver)
{
    private const int MostRounds = 60;
    private const long MostPivots = 20_000;

    /// <summary>Width of the box in parts of what lies between bound and cut-off.</summary>
    private const double FirstBox = 0.5;

    /// <summary>Solved when value and bound are so near to each other, or the value is below the cut-off by more than that share of it.</summary>
    private const double Near = 0.02;
    private const double NearShare = 0.5;

    /// <summary>How much of the best prices stays in the next ones (Wentges, 1997), less after each time that brought no column.</summary>
    private const double Smoothing = 0.8;

    private readonly double[] centre = [.. sub.RootPrices];
    private readonly double[] prices = new double[sub.Rows.Length];
    private readonly DualBox box = new(sub.Shorts, sub.Overs);
    private double width;
    private double bound;
    private int nullSteps;
    private int misses;

    /// <param name="cutOff">Points beyond which a roster is of no use.</param>
    public Promise Run(double cutOff)
    {
        bound = sub.Price(centre, isOver, out _);
        if (bound > cutOff) return Promise.CutOff;
        width = FirstBox * Math.Max(1, cutOff - bound);
        box.Narrow(sub.Master, centre, width);
        var end = Solve(cutOff);
        if (end == Promise.CutOff) return end;
        box.Lift(sub.Master);
        sub.Master.Solve(MostPivots, isOver);
        if (sub.Master.Objective <= cutOff) return Promise.Open;
        if (end == Promise.Unknown) return end;
        return sub.Master.Objective - bound < 2 * Near ? Promise.CutOff : Promise.Doubtful;
    }

    private Promise Solve(double cutOff)
    {
        for (var round = 0; round < MostRounds && sub.Master.Pivots < MostPivots && !isOver(); round++)
        {
            sub.Master.Solve(MostPivots - sub.Master.Pivots, isOver);
            var value = sub.Master.Objective;
            var isBoxed = box.Holds(sub.Master);
            if (!isBoxed && value - bound < Math.Max(Near, NearShare * (cutOff - value))) return Promise.Open;
            var share = Math.Max(0, 1 - (1 + misses) * (1 - Smoothing));
            for (var row = 0; row < prices.Length; row++) prices[row] = share * centre[row] + (1 - share) * sub.Master.Duals[row];
            var reached = sub.Price(prices, isOver, out var added);
            if (reached > cutOff) return Promise.CutOff;
            misses = added == 0 ? misses + 1 : 0;
            if (reached > bound + 1e-9) Accept(reached);
            else if (++nullSteps >= 3 && isBoxed) Widen(2.5);
            else if (isBoxed && value - bound < Near) Widen(2);
            else if (added == 0 && !isBoxed && share == 0) return Promise.Open;
        }

        return Promise.Unknown;
    }

    private void Accept(double reached)
    {
        nullSteps = 0;
        bound = reached;
        prices.CopyTo(centre, 0);
        box.Narrow(sub.Master, centre, width);
    }

    private void Widen(double factor)
    {
        nullSteps = 0;
        width *= factor;
        box.Narrow(sub.Master, centre, width);
    }
}
