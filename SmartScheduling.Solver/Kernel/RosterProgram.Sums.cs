namespace SmartScheduling.Solver.Kernel;

/// <content>Which sums a call has to carry, and what the others cost.</content>
internal sealed unsafe partial class RosterProgram
{
    private void ChooseDimensions(PersonModel model, Track track, bool[] wanted, int first, int end)
    {
        chosen.Clear();
        candidates.Clear();
        constant = 0;
        for (var i = 0; i < model.Dimensions.Count; i++)
        {
            if (IsPriced(i)) continue;
            var (most, least) = Range(model, track, i, first, end);
            constant += least;
            if (most > 0 && wanted[i]) candidates.Add((i, most, least));
        }

        if (double.IsPositiveInfinity(constant)) candidates.Clear();

        // What is limited on both sides matters most; beyond that as many as fit.
        candidates.Sort((left, right) => model.Dimensions[right.Dimension].Machines.Count.CompareTo(model.Dimensions[left.Dimension].Machines.Count) is var order && order != 0
            ? order : left.Most != right.Most ? left.Most.CompareTo(right.Most) : left.Dimension.CompareTo(right.Dimension));
        var length = 1.0;
        foreach (var (dimension, most, least) in candidates)
        {
            if (length * (most + 1) > LongestRow) continue;
            length *= most + 1;
            chosen.Add((dimension, most));
            constant -= least;
        }

        shape.Lay(chosen);
        if (reached.Length < chosen.Count) reached = new int[chosen.Count];
    }

    /// <summary>
    /// The most units of a dimension that have to be told apart, 0 when no sum that can come about makes a difference; and
    /// the least that its windows cost whatever is picked.
    /// </summary>
    private (int Most, double Least) Range(PersonModel model, Track track, int index, int first, int end)
    {
        var dimension = model.Dimensions[index];
        var most = 0;
        var matters = false;
        var least = 0.0;
        for (var day = first; day < end;)
        {
            var windowStart = dimension.WindowStart(day);
            var close = dimension.WindowEnd(day);
            var inside = 0;
            for (; day < end && day <= close; day++) inside += dimension.MostAdded[day];
            var before = windowStart < first ? track.Units(index, windowStart, first) : 0;
            var (fewest, greatest) = close < end ? (0, 0) : Behind(model, index, end);
            before += fewest;
            var low = dimension.CostAt(close, before);
            for (var units = 1; units <= inside + greatest - fewest; units++)
            {
                var cost = dimension.CostAt(close, before + units);
                if (cost == low) continue;
                matters = true;
                low = Math.Min(low, cost);
            }

            least += low;
            var cap = inside;
            while (cap > 0 && double.IsPositiveInfinity(dimension.CostAt(close, before + cap))) cap--;
            most = Math.Max(most, cap);
        }

        return (matters ? Math.Max(most, 1) : 0, least);
    }

    /// <summary>What the windows of a dimension cost with what was picked, and the least that they could.</summary>
    private (double Least, double Picked) UnjudgedCost(PersonModel model, Track track, int index, int first, int end)
    {
        var dimension = model.Dimensions[index];
        var cost = 0.0;
        for (var day = first; day < end;)
        {
            var windowStart = dimension.WindowStart(day);
            var close = dimension.WindowEnd(day);
            var units = windowStart < first ? track.Units(index, windowStart, first) : 0;
            for (; day < end && day <= close; day++) units += addedOn[(day - first) * model.Dimensions.Count + index];
            if (close >= end) units += tail.Units(endNode, index);
            cost += dimension.CostAt(close, units);
        }

        return (Range(model, track, index, first, end).Least, cost);
    }

    private (int Least, int Greatest) Behind(PersonModel model, int index, int end)
    {
        var least = int.MaxValue;
        var greatest = 0;
        for (var node = 0; node < Nodes(model, end); node++)
        {
            if (double.IsPositiveInfinity(tail.Cost(node))) continue;
            least = Math.Min(least, tail.Units(node, index));
            greatest = Math.Max(greatest, tail.Units(node, index));
        }

        return least > greatest ? (0, 0) : (least, greatest);
    }
}
