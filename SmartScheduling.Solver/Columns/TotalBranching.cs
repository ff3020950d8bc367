using SmartScheduling.Solver.Columns.Simplex;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// The linear program often leaves a fraction of a position open, and one open position is dear. How many are open in all, in a week, on a day
/// or in one place is a whole number, and so is how many there are too many: the bound is the lower one of two, with at least k and with at
/// most k - 1. Each limit is one more equation of the master, whose price is taken off what a short or an over costs; the dynamic programs stay
/// as they are. What is lowest is branched next, until its totals are whole or branching does not raise it any more.
/// </summary>
internal sealed class TotalBranching
{
    private const int MostRounds = 60;

    /// <summary>So many branches after which what is lowest is no higher by this part of a grain are the last.</summary>
    private const int MostIdle = 24;
    private const double LeastRise = 0.01;

    /// <summary>What is nearer to a whole number is one.</summary>
    private const double Whole = 0.02;

    /// <summary>Values of linear programs are this exact.</summary>
    private const double Exact = 1e-3;

    /// <summary>What one away from a limit costs, in parts of the dearest position.</summary>
    private const double Penalty = 8;

    private readonly Lagrangian lagrangian;
    private readonly Func<bool> isOver;
    private readonly MissedGroup[] groups;
    private readonly PriorityQueue<Node, double> open = new();

    /// <param name="master">Solved, with all columns allowed; it stays as it is.</param>
    public TotalBranching(Lagrangian lagrangian, RestrictedMaster master, Func<bool> isOver)
    {
        this.lagrangian = lagrangian;
        this.isOver = isOver;
        groups = MissedGroup.Of(lagrangian);
        Open(new([], lagrangian.BestBound, master, TotalsOf(master)));
    }

    /// <param name="enough">No branch whose bound comes to this is branched.</param>
    /// <param name="onBound">Is told each time the bound is higher.</param>
    public void Raise(double enough, Action<double> onBound)
    {
        var bound = lagrangian.BestBound;
        var reached = double.NegativeInfinity;
        for (var idle = 0; idle < MostIdle && !isOver() && open.TryDequeue(out var node, out var value) && Choose(node) is { } group; idle++)
        {
            if (value > reached + LeastRise * lagrangian.Grain) (reached, idle) = (value, 0);
            Branch(node, group, enough);
            var lowest = open.UnorderedItems.Select(item => item.Element.Bound).Append(enough).Min();
            if (lowest > bound) onBound(bound = lowest);
        }

        lagrangian.Branch = null;
    }

    private void Branch(Node node, MissedGroup group, double enough)
    {
        var total = node.Totals[group];
        Node[] branches = [Solve(node, new(group, Math.Ceiling(total), IsLeast: true), enough), Solve(node, new(group, Math.Floor(total), IsLeast: false), enough)];
        group.Learn(Math.Max(0, branches.Min(branch => branch.Master.Objective) - node.Master.Objective), total);
        foreach (var branch in branches.Where(branch => lagrangian.RoundedUp(branch.Bound) < enough)) Open(branch);
    }

    private void Open(Node node) => open.Enqueue(node, node.Master.Objective);

    /// <summary>What promises most; null when all totals are whole.</summary>
    private MissedGroup? Choose(Node node) =>
        groups.Where(group => MissedGroup.Fraction(node.Totals[group]) > Whole).MaxBy(group => MissedGroup.Fraction(node.Totals[group]) * group.Gain);

    private Dictionary<MissedGroup, double> TotalsOf(RestrictedMaster master) =>
        groups.ToDictionary(group => group, group => group.Rows.Sum(row => group.IsOver ? master.Over(row) : master.Short(row)));

    /// <summary>Column generation with one limit more, until the bound rounds to what the linear program comes to.</summary>
    private Node Solve(Node parent, Limit limit, double enough)
    {
        Limit[] limits = [.. parent.Limits, limit];
        var master = parent.Master.With(limit.Total(Penalty * lagrangian.Dearest), enough - parent.Bound);
        var bound = parent.Bound;
        for (var round = 0; round < MostRounds && !isOver(); round++)
        {
            master.Solve(long.MaxValue, isOver);
            if (isOver() || lagrangian.RoundedUp(master.Objective - Exact) <= lagrangian.RoundedUp(bound)) break;
            lagrangian.Branch = BranchPrices.Of(lagrangian, limits, master.Duals[lagrangian.Count..]);
            if (lagrangian.Branch is null) break;
            bound = Math.Max(bound, lagrangian.Evaluate(master.Duals[..lagrangian.Count].ToArray()));
            if (ColumnGeneration.AddPicked(lagrangian, master) == 0) break;
        }

        master.Rest();
        return new(limits, bound, master, TotalsOf(master));
    }

    /// <param name="Bound">Of every roster within the limits.</param>
    private sealed record Node(Limit[] Limits, double Bound, RestrictedMaster Master, Dictionary<MissedGroup, double> Totals);
}
