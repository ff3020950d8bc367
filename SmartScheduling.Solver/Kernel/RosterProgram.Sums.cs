using System.Runtime.CompilerServices;

namespace SmartScheduling.Solver.Kernel;

/// <content>Which sums a call has to carry, and what the others cost.</content>
internal sealed unsafe partial class RosterProgram
{
    /// <summary>
    /// By person, the dimensions that an answer for all days has broken before. Calls for all days carry them from the
    /// beginning, those for fewer days only when their first answer breaks them.
    /// </summary>
    private readonly Dictionary<PersonModel, bool[]> demanded = [];
    private readonly List<(int Dimension, int Most)> chosen = [];
    private readonly List<int> unjudged = [];
    private (int Most, double Least)[] ranges = [];
    private bool[] isWanted = [];
    private int[] order = [];
    private double constant;

    /// <summary>What the windows that the last call touched cost at least in a dimension, whatever is picked.</summary>
    public double Least(int dimension) => ranges[dimension].Least;

    /// <summary>What can come about in each dimension; false when one is broken whatever is picked.</summary>
    private bool MeasureDimensions(in Section section)
    {
        var count = section.Model.Dimensions.Count;
        var before = section.IsWhole && demanded.TryGetValue(section.Model, out var known) ? known : null;
        if (ranges.Length < count)
        {
            ranges = new (int, double)[count];
            isWanted = new bool[count];
            order = new int[count];
            reached = new int[count];
        }

        for (var i = 0; i < count; i++)
        {
            ranges[i] = priced?[i] is null ? Range(section, i) : (0, 0);
            if (double.IsPositiveInfinity(ranges[i].Least)) return false;
            isWanted[i] = ranges[i].Most > 0 && before?[i] == true;
        }

        return true;
    }

    /// <summary>What is limited on both sides matters most; beyond that as many as fit.</summary>
    private void ChooseDimensions(in Section section)
    {
        chosen.Clear();
        constant = 0;
        var candidates = 0;
        var dimensions = section.Model.Dimensions;
        for (var i = 0; i < dimensions.Count; i++)
        {
            constant += ranges[i].Least;
            if (!isWanted[i]) continue;
            var place = candidates++;
            for (; place > 0 && IsBefore(dimensions, i, order[place - 1]); place--) order[place] = order[place - 1];
            order[place] = i;
        }

        var length = 1.0;
        foreach (var dimension in order.AsSpan(0, candidates))
        {
            var (most, least) = ranges[dimension];
            if (length * (most + 1) > LongestRow) continue;
            length *= most + 1;
            chosen.Add((dimension, most));
            constant -= least;
        }

        shape.Lay(chosen);
    }

    private bool IsBefore(IReadOnlyList<Dimension> dimensions, int left, int right)
    {
        if (dimensions[left].Machines.Count != dimensions[right].Machines.Count) return dimensions[left].Machines.Count > dimensions[right].Machines.Count;
        if (dimensions[left].IsOfShares != dimensions[right].IsOfShares) return dimensions[left].IsOfShares ? dimensions[right].GivesWay : !dimensions[left].GivesWay;
        return ranges[left].Most < ranges[right].Most;
    }

    /// <summary>Looks at what was picked; true when a dimension that was left out is broken and can be carried from now on.</summary>
    private bool Demand(in Section section)
    {
        unjudged.Clear();
        var more = false;
        for (var i = 0; i < section.Model.Dimensions.Count; i++)
        {
            if (ranges[i].Most == 0 || IsChosen(i) || UnjudgedCost(section, i) == ranges[i].Least) continue;
            unjudged.Add(i);
            if (isWanted[i]) continue;
            isWanted[i] = true;
            more = true;
        }

        if (more && section.IsWhole) RememberDemand(section.Model);
        return more;
    }

    private void RememberDemand(PersonModel model)
    {
        if (!demanded.TryGetValue(model, out var known)) demanded[model] = known = new bool[model.Dimensions.Count];
        for (var i = 0; i < known.Length; i++) known[i] |= isWanted[i];
    }

    private bool IsChosen(int dimension)
    {
        foreach (var (one, _) in chosen)
            if (one == dimension) return true;
        return false;
    }

    /// <summary>
    /// The most units of a dimension that have to be told apart, 0 when no sum that can come about makes a difference; and
    /// the least that its windows cost whatever is picked.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Most, double Least) Range(in Section section, int index)
    {
        var dimension = section.Model.Dimensions[index];
        var most = 0;
        var matters = false;
        var least = 0.0;
        for (var day = section.First; day < section.End;)
        {
            var close = dimension.WindowEnd(day);
            var inside = dimension.Most(day, Math.Min(close + 1, section.End));
            var before = section.UnitsBefore(index, day);
            day = close + 1;
            if (dimension.VerdictsAt(close) is not { } verdicts) continue;
            var (fewest, greatest) = close < section.End ? (0, 0) : Behind(section, index);
            before += fewest;
            var isSame = verdicts.IsSame(before, before + inside + greatest - fewest);
            least += isSame ? verdicts.Points(before) : verdicts.Least(before, before + inside + greatest - fewest);
            matters |= !isSame;
            most = Math.Max(most, Math.Min(inside, verdicts.LastFinite - before));
        }

        return (matters ? Math.Max(most, 1) : 0, least);
    }

    /// <summary>What the windows of a dimension cost with what was picked.</summary>
    private double UnjudgedCost(in Section section, int index)
    {
        var dimension = section.Model.Dimensions[index];
        var count = section.Model.Dimensions.Count;
        var cost = 0.0;
        for (var day = section.First; day < section.End;)
        {
            var close = dimension.WindowEnd(day);
            var units = section.UnitsBefore(index, day);
            for (; day < section.End && day <= close; day++) units += addedOn[(day - section.First) * count + index];
            if (close >= section.End) units += tail.Units(endNode, index);
            cost += dimension.CostAt(close, units);
        }

        return cost;
    }

    private (int Least, int Greatest) Behind(in Section section, int index)
    {
        var least = int.MaxValue;
        var greatest = 0;
        for (var node = 0; node < section.Nodes(section.End); node++)
        {
            if (double.IsPositiveInfinity(tail.Cost(node))) continue;
            least = Math.Min(least, tail.Units(node, index));
            greatest = Math.Max(greatest, tail.Units(node, index));
        }

        return least > greatest ? (0, 0) : (least, greatest);
    }
}
