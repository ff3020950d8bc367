namespace SmartScheduling.Solver.Columns;

/// <summary>
/// Where prices are, by trying: what an open position costs says little about it when positions need not be bought dearly to be
/// filled. Short ascents, each with smaller steps than the one before, until the bound gets worse.
/// </summary>
internal static class PriceScale
{
    /// <summary>Evaluations of a trial, and by what its steps are smaller than those of the trial before.</summary>
    private const int Evaluations = 40;
    private const double Finer = 4;

    /// <summary>Little is reached in so few evaluations; more of them do better with steps that are larger by this.</summary>
    private const double Coarser = 16;

    private const double LeastScale = 0.1;

    /// <param name="firstStep">In parts of the scale.</param>
    /// <returns>The scale of prices in points, no larger than the lagrangian's.</returns>
    public static double Find(Lagrangian lagrangian, double firstStep, Func<bool> isOver)
    {
        var (found, reached) = (lagrangian.Scale, double.NegativeInfinity);
        for (var tried = lagrangian.Scale; tried > LeastScale && !isOver(); tried /= Finer)
        {
            var done = lagrangian.Evaluations;
            var ascent = new PriceAscent(lagrangian, new double[lagrangian.Count]);
            ascent.Run(firstStep * tried, 1 / Finer, () => isOver() ? 1 : (double)(lagrangian.Evaluations - done) / Evaluations, _ => { });
            if (ascent.Reached < reached) break;
            // Steps that are far too large do not get away from where they begin: that is no reason to stop.
            if (ascent.Reached > reached) (found, reached) = (tried, ascent.Reached);
        }

        return Math.Min(lagrangian.Scale, Coarser * found);
    }
}
