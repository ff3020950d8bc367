using SmartScheduling.Solver.Columns.Simplex;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// The linear program often leaves a fraction of a position open, and one open position is dear. The total of open
/// positions is a whole number, so the bound is the lower one of two: at least k open, at most k - 1 open. Each is one more
/// multiplier on the price of an open position; the dynamic programs stay as they are.
/// </summary>
internal sealed class OpenTotalBranching(Lagrangian lagrangian, RestrictedMaster master, Func<bool> isOver)
{
    private const int Bisections = 14;
    private const int Rounds = 40;
    private const double Whole = 0.02;

    /// <summary>Values of linear programs are this exact.</summary>
    private const double Exact = 1e-3;

    /// <summary>Pivots for both branches: so many, and some for each that the linear program itself took. Without them all its bound stays.</summary>
    private const long LeastPivots = 20_000;
    private const double PivotShare = 2;

    private readonly long lastPivot = master.Pivots + LeastPivots + (long)(PivotShare * master.Pivots);

    /// <summary>Whether a linear program that was solved leaves a fraction of a position open.</summary>
    public static bool IsOfUse(Lagrangian lagrangian, RestrictedMaster master)
    {
        var open = master.Short(lagrangian.Rows.IsCoverage);
        return Math.Ceiling(open - Whole) - open >= Whole;
    }

    /// <returns>The bound of both branches, or minus infinity when the total is whole already.</returns>
    public double Bound()
    {
        if (!IsOfUse(lagrangian, master)) return double.NegativeInfinity;
        var root = (master.Objective, Open: master.Short(lagrangian.Rows.IsCoverage));
        var atLeast = Math.Ceiling(root.Open - Whole);
        var known = lagrangian.BestBound;
        var upper = Branch(atLeast, isAtLeast: true, double.PositiveInfinity, root);
        // The weaker branch is the bound: where the first says no more than was known, the second need not be looked at.
        var lower = lagrangian.RoundedUp(upper) > lagrangian.RoundedUp(known) ? Branch(atLeast - 1, isAtLeast: false, upper, root) : upper;
        lagrangian.Branch = default;
        Price(0);
        if (!isOver()) master.Solve(long.MaxValue, isOver);
        return Math.Min(upper, lower);
    }

    private double Branch(double total, bool isAtLeast, double enough, (double Value, double Open) root)
    {
        var scale = lagrangian.Scale;
        var (low, high) = (0.0, isAtLeast ? Highest() : -8 * scale);
        var best = lagrangian.BestBound;
        var reach = new ConcaveReach();
        reach.Add(0, root.Value, total - root.Open);
        for (var i = 0; i < Bisections && !IsOver(); i++)
        {
            var price = i == 0 && !isAtLeast ? -scale : 0.5 * (low + high);
            lagrangian.Branch = (price, total);
            Price(price);
            var (bound, value) = Solve(price * total);
            best = Math.Max(best, bound);
            var open = master.Short(lagrangian.Rows.IsCoverage);
            // The other branch is the weaker one already.
            if (best > enough + 1) break;
            reach.Add(price, value, total - open);
            if (lagrangian.RoundedUp(reach.Most - Exact) <= lagrangian.RoundedUp(best)) break;
            if (open < total == isAtLeast) low = price;
            else high = price;
        }

        return best;
    }

    private bool IsOver() => isOver() || master.Pivots > lastPivot;

    /// <summary>Beyond this price somewhere one short and one over together would bring points.</summary>
    private double Highest()
    {
        var rows = lagrangian.Rows;
        return Enumerable.Range(0, rows.Count).Where(row => rows.IsCoverage[row]).Min(row => rows.Shorts[row] + rows.Overs[row]);
    }

    private (double Bound, double Value) Solve(double constant)
    {
        var prices = new double[lagrangian.Count];
        var (bound, value) = (double.NegativeInfinity, 0.0);
        for (var round = 0; round < Rounds && !IsOver(); round++)
        {
            master.Solve(long.MaxValue, isOver);
            value = master.Objective + constant;
            master.Duals[..lagrangian.Count].CopyTo(prices);
            bound = Math.Max(bound, lagrangian.Evaluate(prices));
            var added = 0;
            for (var i = 0; i < lagrangian.People.Length; i++)
                if (lagrangian.ColumnOf(i, out _) is { } column && master.Add(column)) added++;
            if (value - bound < 0.05 || added == 0) break;
        }

        return (bound, value);
    }

    private void Price(double price)
    {
        for (var row = 0; row < lagrangian.Count; row++)
            master.Shorts[row] = lagrangian.Shorts[row] - (row < lagrangian.Rows.Count && lagrangian.Rows.IsCoverage[row] ? price : 0);
        master.Reprice();
    }
}
