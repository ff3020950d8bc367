using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>One person after the other gets the roster that is best against what all others do: the cheap clean-up after a dive.</summary>
internal sealed class BestResponse(Lagrangian lagrangian, FeasibleRosters rosters, Incumbent incumbent)
{
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
