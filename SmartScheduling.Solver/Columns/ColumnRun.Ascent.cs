namespace SmartScheduling.Solver.Columns;

/// <content>The ascent: prices and a bound before any linear program.</content>
internal sealed partial class ColumnRun
{
    /// <summary>In parts of the scale of prices.</summary>
    private const double FirstStep = 0.2;

    /// <summary>Evaluations with all sums priced; fewer where that says little about sums that are best in their middle.</summary>
    private const double EvaluationsPriced = 1000;
    private const double EvaluationsPricedOfShares = 200;

    /// <summary>So many evaluations that carry sums, each many times as long as the others, may bring nothing.</summary>
    private const int PatienceCarried = 8;

    /// <summary>
    /// First with all sums priced, which takes little; in long periods that is all. Otherwise they are carried from then on:
    /// by the master that begins with these prices, or by a second ascent where there are too many equations for one.
    /// </summary>
    private void Ascend()
    {
        lagrangian.PriceAll();
        lagrangian.Scale = PriceScale.Find(lagrangian, FirstStep, IsOver);
        if (isLong)
        {
            Ascend(FirstStep, 0.001, 2500, 0.25, 45);
            unitPrices = lagrangian.UnitPrices();
            return;
        }

        Ascend(FirstStep, 0.01, lagrangian.People.Any(person => person.Model.Shares.Count > 0) ? EvaluationsPricedOfShares : EvaluationsPriced, 0.15, 2);
        lagrangian.CarryAll();
        if (isWide) Ascend(0.05, 0.005, 5000, 0.25, 45);
        else Ascend(0.1, 0.02, 300, 0.1, 6, PatienceCarried);
    }

    /// <param name="firstStep">In parts of the scale of prices.</param>
    /// <param name="lastShare">What is left of the first step at the end.</param>
    /// <param name="evaluations">It ends after so many, or earlier when its time is up.</param>
    /// <param name="share">Of the time limit.</param>
    /// <param name="longest">Seconds.</param>
    /// <param name="patience">It ends when so many evaluations brought nothing, 0 for never.</param>
    private void Ascend(double firstStep, double lastShare, double evaluations, double share, double longest, int patience = 0)
    {
        var began = pace.Elapsed;
        var done = lagrangian.Evaluations;
        var limit = Math.Min(pace.Limit.TotalSeconds * share, longest);
        var (reached, reachedAt) = (double.NegativeInfinity, 0L);
        new PriceAscent(lagrangian, lagrangian.Best).Run(firstStep * lagrangian.Scale, lastShare, Progress, bound =>
        {
            if (!isWide) ascended.Collect();
            Raise(bound);
            best.Report(Iterations);
        });

        double Progress()
        {
            if (IsOver()) return 1;
            var (made, took) = (lagrangian.Evaluations - done, (pace.Elapsed - began).TotalSeconds);
            if (lagrangian.BestBound > reached) (reached, reachedAt) = (lagrangian.BestBound, made);
            return patience > 0 && made - reachedAt >= patience ? 1 : Math.Max(made / evaluations, took / limit);
        }
    }
}
