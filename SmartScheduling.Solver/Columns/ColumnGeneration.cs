using SmartScheduling.Solver.Columns.Simplex;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// Column generation: the master over the known columns gives prices, the dynamic programs give columns that pay at them,
/// until no column pays. The duals are kept in a <see cref="DualBox"/> around the best prices, which grows and moves, and prices
/// are smoothed towards them.
/// </summary>
internal sealed class ColumnGeneration
{
    /// <summary>Width of the box at first, in parts of the scale of prices. It grows until it holds nothing: what cannot be kept costs far more than that scale.</summary>
    private const double FirstBox = 0.04;
    private const double Smoothing = 0.3;

    private readonly Lagrangian lagrangian;
    private readonly Func<bool> isOver;
    private readonly Action<double> onBound;
    private double[] prices;
    private double[] centre;
    private double centreBound;
    private double width;
    private DualBox box;
    private int nullSteps;

    public ColumnGeneration(Lagrangian lagrangian, IEnumerable<Column> columns, Func<bool> isOver, Action<double> onBound)
    {
        this.lagrangian = lagrangian;
        this.isOver = isOver;
        this.onBound = onBound;
        width = FirstBox * lagrangian.Scale;
        box = new DualBox(lagrangian.Shorts, lagrangian.Overs);
        prices = [.. lagrangian.Best];
        centre = [.. prices];
        lagrangian.Evaluate(prices);
        if (lagrangian.HasBroken) Grow();
        Master = NewMaster(columns);
        centreBound = lagrangian.BestBound;
    }

    public RestrictedMaster Master { get; private set; }

    /// <summary>What everybody picked in the last evaluation becomes a column.</summary>
    /// <returns>How many are new.</returns>
    public static int AddPicked(Lagrangian lagrangian, RestrictedMaster master)
    {
        var added = 0;
        for (var i = 0; i < lagrangian.People.Length; i++)
            if (lagrangian.ColumnOf(i, out _) is { } column && master.Add(column)) added++;
        return added;
    }

    /// <summary>Goes on from where it was; true when no column pays, false when it was interrupted.</summary>
    public bool Run()
    {
        box.Narrow(Master, centre, width);
        for (var round = 0; !isOver(); round++)
        {
            if (lagrangian.HasBroken && round % 6 == 5) Rebuild();
            Master.Solve(long.MaxValue, isOver);
            var value = Master.Objective;
            var isBoxed = box.Holds(Master);
            var gap = value - lagrangian.BestBound;
            if (!isBoxed && (gap < 0.02 || Math.Ceiling(lagrangian.BestBound - 1e-6) >= value - 1e-3))
            {
                if (!lagrangian.HasBroken) break;
                Rebuild();
                continue;
            }

            var share = nullSteps >= 2 ? 0 : Smoothing;
            for (var row = 0; row < lagrangian.Count; row++) prices[row] = share * centre[row] + (1 - share) * lagrangian.Rounded(row, Master.Duals[row]);
            var bound = lagrangian.Evaluate(prices);
            var added = AddPicked();
            if (bound > centreBound + 1e-9) Accept(bound, isBoxed);
            else if (isBoxed && ++nullSteps >= 3) Widen(2.5);
            else if (isBoxed && gap < 0.01) Widen(2);
            else if (added == 0 && !PriceAtDuals(isBoxed)) break;

            onBound(lagrangian.BestBound);
            if (Master.Columns.Count > 40 * lagrangian.People.Length + 4000) Master.Forget(20 * lagrangian.People.Length + 2000);
        }

        box.Lift(Master);
        if (!isOver()) Master.Solve(long.MaxValue, isOver);
        onBound(lagrangian.BestBound);
        return !isOver();
    }

    private void Accept(double bound, bool isBoxed)
    {
        nullSteps = 0;
        centreBound = bound;
        prices.CopyTo(centre, 0);
        if (isBoxed) width *= 1.1;
        box.Narrow(Master, centre, width);
    }

    private void Widen(double factor)
    {
        nullSteps = 0;
        width *= factor;
        box.Narrow(Master, centre, width);
    }

    /// <summary>The smoothed point brought nothing: the master's own duals may; false when they do not and nothing holds them back.</summary>
    private bool PriceAtDuals(bool isBoxed)
    {
        for (var row = 0; row < lagrangian.Count; row++) prices[row] = lagrangian.Rounded(row, Master.Duals[row]);
        var bound = lagrangian.Evaluate(prices);
        var added = AddPicked();
        if (bound > centreBound + 1e-9)
        {
            Accept(bound, isBoxed);
            return true;
        }

        if (added > 0) return true;
        if (!isBoxed) return false;
        Widen(2);
        return true;
    }

    private int AddPicked() => AddPicked(lagrangian, Master);

    /// <summary>Sums that were broken for the first time get their equations; the columns stay.</summary>
    private void Rebuild()
    {
        var old = Master.Columns.Where(column => column.Weight > 1e-7 || column.Idle < 30).ToArray();
        Grow();
        Master = NewMaster(old);
        box.Narrow(Master, centre, width);
    }

    private void Grow()
    {
        lagrangian.PriceBroken(ref prices);
        box = new DualBox(lagrangian.Shorts, lagrangian.Overs);
        Array.Resize(ref centre, lagrangian.Count);
        lagrangian.Evaluate(prices);
        centreBound = lagrangian.BestBound;
    }

    private RestrictedMaster NewMaster(IEnumerable<Column> columns)
    {
        var start = Enumerable.Range(0, lagrangian.People.Length).Select(i => lagrangian.ColumnOf(i, out _) ?? Stopgap(i)).ToArray();
        var master = new RestrictedMaster(lagrangian.Targets, lagrangian.Shorts, lagrangian.Overs, start);
        foreach (var column in columns)
            if (lagrangian.ColumnOf(column.Person, column.Picks, out _) is { } renewed) master.Add(renewed);
        return master;
    }

    /// <summary>Stands for a person of whom no allowed column is known yet; far too dear to stay.</summary>
    private Column Stopgap(int person) => new()
    {
        Person = person,
        Picks = new int[lagrangian.People[person].Model.Options.Days],
        Cost = 0,
        Rows = [],
        Amounts = [],
        IsBanned = true,
    };
}
