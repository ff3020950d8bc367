using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>One person after the other gets the roster that is best against what all others do: the cheap clean-up after a dive.</summary>
internal sealed class BestResponse(Lagrangian lagrangian, FeasibleRosters rosters, Incumbent incumbent)
{
    /// <summary>Settling begins with this share of the scale of prices and ends with that one of the dearest short.</summary>
    private const double FirstPull = 0.01;
    private const double LastPull = 0.3;

    /// <summary>Days that are made anew together where all at once are too many.</summary>
    private const int PartDays = 56;

    /// <summary>Everybody's roster from nothing; whoever finds none stays as the picks are.</summary>
    public void Build(int[][] picks, ref Prng random, Func<bool> isOver)
    {
        var totals = new double[lagrangian.Rows.Count];
        var prices = new double[totals.Length];
        int[] people = [.. Enumerable.Range(0, picks.Length)];
        random.Shuffle<int>(people);
        foreach (var i in people)
        {
            if (isOver()) return;
            PriceOneMore(totals, prices);
            rosters.Find(i, prices, picks[i], 0, picks[i].Length, []);
            incumbent.Add(totals, i, picks[i], 1);
        }
    }

    /// <summary>
    /// From what everybody does best at given prices of the equations to what fits together: sweep by sweep each person is
    /// drawn more to equations that the others leave short and less to those that they fill, until these count fully.
    /// The prices that the ascent ends with keep the beginning near the bound (an augmented Lagrangian, person by person).
    /// </summary>
    public void Settle(int[][] picks, ReadOnlySpan<double> rowPrices, int sweeps, ref Prng random, Func<bool> isOver)
    {
        var totals = incumbent.TotalsOf(picks);
        var prices = new double[totals.Length];
        int[] people = [.. Enumerable.Range(0, picks.Length)];
        var (first, last) = (lagrangian.Scale * FirstPull, lagrangian.Dearest * LastPull);
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            var pull = first * Math.Pow(last / first, (double)sweep / Math.Max(1, sweeps - 1));
            random.Shuffle<int>(people);
            foreach (var i in people)
            {
                if (isOver()) return;
                incumbent.Add(totals, i, picks[i], -1);
                for (var row = 0; row < prices.Length; row++)
                    prices[row] = Math.Clamp(rowPrices[row] + pull * (lagrangian.Rows.Targets[row] - totals[row] - 0.5), -lagrangian.Rows.Overs[row], lagrangian.Rows.Shorts[row]);
                Respond(i, picks, prices, ref random);
                incumbent.Add(totals, i, picks[i], 1);
            }
        }
    }

    public void Improve(int[][] picks, int[] people, int sweeps, ref Prng random, Func<bool> isOver)
    {
        var totals = incumbent.TotalsOf(picks);
        var prices = new double[lagrangian.Rows.Count];
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            var any = false;
            random.Shuffle<int>(people);
            foreach (var i in people)
            {
                if (isOver()) return;
                incumbent.Add(totals, i, picks[i], -1);
                PriceOneMore(totals, prices);
                var better = picks[i].ToArray();
                if (rosters.Find(i, prices, better, 0, better.Length, []) && Value(i, better, totals) < Value(i, picks[i], totals) - 1e-6)
                {
                    picks[i] = better;
                    any = true;
                }

                incumbent.Add(totals, i, picks[i], 1);
            }

            if (!any) return;
        }
    }

    /// <summary>A person's best answer to prices; where all days at once are too many for that, part by part, too.</summary>
    private void Respond(int i, int[][] picks, ReadOnlySpan<double> prices, ref Prng random)
    {
        var days = picks[i].Length;
        Respond(i, picks, prices, 0, days);
        if (days <= PartDays || rosters.IsExact(i)) return;
        for (var part = -random.Below(PartDays); part < days; part += PartDays)
            Respond(i, picks, prices, Math.Max(0, part), Math.Min(days, part + PartDays));
    }

    private void Respond(int i, int[][] picks, ReadOnlySpan<double> prices, int first, int end)
    {
        var person = lagrangian.People[i];
        var better = picks[i].ToArray();
        if (rosters.Find(i, prices, better, first, end, []) && person.Against(better, prices, 0, better.Length) < person.Against(picks[i], prices, 0, better.Length)) picks[i] = better;
    }

    private void PriceOneMore(double[] totals, double[] prices)
    {
        for (var row = 0; row < prices.Length; row++)
            prices[row] = totals[row] < lagrangian.Rows.Targets[row] ? lagrangian.Rows.Shorts[row] : -lagrangian.Rows.Overs[row];
    }

    /// <summary>The person's own cost and the change of the equations, exactly.</summary>
    private double Value(int i, int[] picks, double[] totals)
    {
        var cost = lagrangian.People[i].Cost(picks, null, out _);
        var shares = lagrangian.People[i].Shares;
        Dictionary<int, double> added = [];
        for (var day = 0; day < picks.Length; day++)
        {
            var option = lagrangian.People[i].Model.Options.Start(day) + picks[day];
            for (var at = shares.Starts[option]; at < shares.Starts[option + 1]; at++)
                added[shares.Rows[at]] = added.GetValueOrDefault(shares.Rows[at]) + shares.Amounts[at];
        }

        foreach (var (row, amount) in added) cost += incumbent.CostOf(row, totals[row] + amount) - incumbent.CostOf(row, totals[row]);
        return cost;
    }
}
