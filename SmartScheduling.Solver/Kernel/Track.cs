using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Kernel;

/// <summary>Where one person's present days lead in the automaton, and their sums: what a window of days begins and ends with.</summary>
internal sealed class Track
{
    private readonly PersonModel model;
    private readonly int[] picks;
    private readonly int[] nodes;
    private readonly int[] units;
    private readonly double[] costs;
    private readonly int dimensions;

    public Track(PersonModel model)
    {
        this.model = model;
        dimensions = model.Dimensions.Count;
        picks = new int[model.Options.Days];
        nodes = new int[model.Options.Days + 1];
        costs = new double[model.Options.Days + 1];
        units = new int[(model.Options.Days + 1) * dimensions];
    }

    /// <summary>False when the days break a hard pattern or hold what is no option; then only all days together can be made anew.</summary>
    public bool IsValid { get; private set; }

    /// <summary>The node before a day.</summary>
    public int Node(int day) => nodes[day];

    /// <summary>Units added on the days [first, end).</summary>
    public int Units(int dimension, int first, int end) => units[end * dimensions + dimension] - units[first * dimensions + dimension];

    /// <summary>Points that the patterns ask for on the days [first, end).</summary>
    public double Cost(int first, int end) => costs[end] - costs[first];

    /// <summary>The place of what is picked among the options of a day.</summary>
    public int Pick(int day) => picks[day];

    public ReadOnlySpan<int> Picks => picks;

    /// <summary>Follows days; those that are no options make the track invalid.</summary>
    public void Follow(ReadOnlySpan<DayWork> days)
    {
        Span<int> places = stackalloc int[days.Length];
        for (var day = 0; day < days.Length; day++) places[day] = model.Options.IndexOf(days[day]);
        Follow(places);
    }

    /// <summary>Follows picks; only what is not as before takes time.</summary>
    public void Follow(ReadOnlySpan<int> places)
    {
        var first = IsValid ? places.CommonPrefixLength(picks) : 0;
        if (first == places.Length) return;
        var last = places.Length - 1;
        while (last > first && places[last] == picks[last]) last--;
        Follow(places, first, last);
    }

    /// <summary>Follows picks that are as before but for the days from the first that changed to the last.</summary>
    public void Follow(ReadOnlySpan<int> places, int firstChanged, int lastChanged)
    {
        if (!IsValid) (firstChanged, lastChanged) = (0, int.MaxValue);
        IsValid = model.Automaton.Begin >= 0;
        nodes[0] = model.Automaton.Begin;
        places.CopyTo(picks);
        for (var day = firstChanged; day < picks.Length && IsValid; day++)
        {
            var layer = model.Automaton.Layers[day];
            var arc = picks[day] < 0 ? -1 : layer.Arcs[nodes[day] * layer.Classes + layer.ClassOfOption[picks[day]]];
            if (arc < 0)
            {
                IsValid = false;
                return;
            }

            ref readonly var bundle = ref layer.Bundles[arc];
            var cost = costs[day] + bundle.Cost;
            var step = layer.Steps[bundle.Step];
            var meets = day >= lastChanged && nodes[day + 1] == bundle.Target;
            nodes[day + 1] = bundle.Target;
            if (meets)
            {
                Shift(day + 1, cost, step);
                return;
            }

            costs[day + 1] = cost;
            for (var i = 0; i < dimensions; i++) units[(day + 1) * dimensions + i] = units[day * dimensions + i] + step[i];
        }
    }

    /// <summary>
    /// By how many points a person's rules, fair shares not among them, would ask for more with other picks on the days [first, end); infinite where
    /// these break a hard rule. The track must be valid, and stays as it is.
    /// </summary>
    /// <param name="places">By day of the period.</param>
    /// <param name="added">Room for a number for each dimension.</param>
    public double Difference(int first, int end, ReadOnlySpan<int> places, int[] added)
    {
        var cost = 0.0;
        var node = nodes[first];
        var day = first;
        Array.Clear(added, 0, dimensions);
        for (; day < picks.Length && (day < end || node != nodes[day]); day++)
        {
            var layer = model.Automaton.Layers[day];
            var pick = day < end ? places[day] : picks[day];
            var arc = pick < 0 ? -1 : layer.Arcs[node * layer.Classes + layer.ClassOfOption[pick]];
            if (arc < 0) return double.PositiveInfinity;
            ref readonly var bundle = ref layer.Bundles[arc];
            cost += bundle.Cost;
            node = bundle.Target;
            var step = layer.Steps[bundle.Step];
            for (var i = 0; i < dimensions; i++)
            {
                added[i] += step[i] - (units[(day + 1) * dimensions + i] - units[day * dimensions + i]);
                if (!model.Dimensions[i].ClosesAfter(day)) continue;
                cost += JudgedAt(i, day, added[i]);
                added[i] = 0;
            }
        }

        for (var i = 0; i < dimensions && day < picks.Length; i++)
            if (added[i] != 0) cost += JudgedAt(i, model.Dimensions[i].WindowEnd(day), added[i]);
        return cost - Cost(first, day);
    }

    /// <summary>By how many points the window that ends with a day costs more with so many units added.</summary>
    private double JudgedAt(int dimension, int close, int added)
    {
        if (added == 0) return 0;
        var judged = model.Dimensions[dimension];
        var now = Units(dimension, judged.WindowStart(close), close + 1);
        var (before, after) = (judged.OwnCostAt(close, now), judged.OwnCostAt(close, now + added));
        return double.IsPositiveInfinity(after) ? after : after - before;
    }

    /// <summary>From here on the nodes are as they were; sums and points move by the same amount.</summary>
    private void Shift(int from, double cost, int[] step)
    {
        var moved = cost - costs[from];
        for (var i = 0; i < dimensions; i++)
        {
            var change = units[(from - 1) * dimensions + i] + step[i] - units[from * dimensions + i];
            for (var at = from * dimensions + i; change != 0 && at < units.Length; at += dimensions) units[at] += change;
        }

        for (var day = from; moved != 0 && day < costs.Length; day++) costs[day] += moved;
    }
}
