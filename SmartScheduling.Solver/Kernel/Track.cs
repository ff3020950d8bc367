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

    /// <summary>Follows picks from the first day that changed.</summary>
    public void Follow(ReadOnlySpan<int> places, int firstChanged = 0)
    {
        if (!IsValid) firstChanged = 0;
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
            nodes[day + 1] = bundle.Target;
            costs[day + 1] = costs[day] + bundle.Cost;
            var step = layer.Steps[bundle.Step];
            for (var i = 0; i < dimensions; i++) units[(day + 1) * dimensions + i] = units[day * dimensions + i] + step[i];
        }
    }
}
