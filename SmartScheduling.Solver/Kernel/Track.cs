using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Kernel;

/// <summary>Where one person's present days lead in the automaton, and their sums: what a window of days begins and ends with.</summary>
internal sealed class Track
{
    private readonly PersonModel model;
    private readonly int[] nodes;
    private readonly int[] units;
    private readonly double[] costs;
    private readonly int dimensions;

    public Track(PersonModel model)
    {
        this.model = model;
        dimensions = model.Dimensions.Count;
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

    /// <summary>Follows the days from the first one that changed.</summary>
    public void Follow(ReadOnlySpan<DayWork> days, int firstChanged = 0)
    {
        if (!IsValid) firstChanged = 0;
        IsValid = model.Automaton.Begin >= 0;
        nodes[0] = model.Automaton.Begin;
        for (var day = firstChanged; day < days.Length && IsValid; day++)
        {
            var layer = model.Automaton.Layers[day];
            var option = model.Options.IndexOf(days[day]);
            var arc = option < 0 ? -1 : layer.Arcs[nodes[day] * layer.Classes + layer.ClassOfOption[option]];
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
