using System.Runtime.InteropServices;

namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// One person's cheapest work on the days of a window against given prices, everything outside staying: a shortest path
/// through the automaton in which every node carries a row of sums. Exact for all that the <see cref="PersonModel"/> knows.
/// Keeps its memory from call to call; for one thread.
/// </summary>
internal sealed unsafe partial class RosterProgram : IDisposable
{
    /// <summary>Dimensions that an answer has broken before, by person: the others are left out until it does.</summary>
    private readonly Dictionary<PersonModel, bool[]> demanded = [];
    private readonly Tail tail = new();
    private readonly RowShape shape = new();
    private readonly List<(int Dimension, int Most)> chosen = [];
    private readonly List<(int Dimension, int Most, double Least)> candidates = [];
    private readonly List<int> unjudged = [];
    private double* memory;
    private long capacity;
    private double*[] arrives = [];
    private double*[] leaves = [];
    private double[] classPrices = [];
    private int[] classOptions = [];
    private int[] classStarts = [];
    private int[] picked = [];
    private int[] addedOn = [];
    private int endNode;
    private double constant;
    private double[]?[]? priced;
    private double[] stepPrices = [];
    private int[] reached = [];

    /// <summary>For each day of the window the place of what was chosen among the day's options.</summary>
    public ReadOnlySpan<int> Picked => picked;

    /// <summary>
    /// Prices of the window plus what the model's rules ask for: patterns in the window and behind it, sums of every window
    /// of days that the call touches.
    /// </summary>
    public double Value { get; private set; }

    /// <summary>
    /// The most sums that are carried side by side. Dimensions that do not fit are left out of the answer, which may then
    /// break their rules; that is no answer any more but a lower bound.
    /// </summary>
    public int LongestRow { get; init; } = 4096;

    /// <summary>Dimensions whose rules the answer breaks, because they did not fit; they have to be priced.</summary>
    public IReadOnlyList<int> Unjudged => unjudged;

    public void Dispose()
    {
        if (memory != null) NativeMemory.AlignedFree(memory);
        memory = null;
        capacity = 0;
    }

    /// <param name="track">The person's days as they are; those of the window do not matter. An invalid one does for all days together.</param>
    /// <param name="prices">By place among all options of the model; infinite for what must not be chosen.</param>
    /// <returns>False when nothing keeps the hard rules.</returns>
    /// <param name="unitPrices">
    /// By dimension and day what one unit costs; null for the dimensions that are not priced. A priced one is not judged.
    /// </param>
    public bool Solve(
        PersonModel model, Track track, int first, int end, ReadOnlySpan<double> prices, double[]?[]? unitPrices = null)
    {
        priced = unitPrices;
        if (model.Automaton.Begin < 0) return false;
        if (end < model.Options.Days) tail.Follow(model, track, end);
        if (!demanded.TryGetValue(model, out var wanted)) demanded[model] = wanted = new bool[model.Dimensions.Count];
        while (true)
        {
            ChooseDimensions(model, track, wanted, first, end);
            if (!SolveChosen(model, track, first, end, prices)) return false;
            if (!Demand(model, track, wanted, first, end)) return true;
        }
    }

    /// <summary>Looks at what was picked; true when a dimension that was left out is broken and can be carried from now on.</summary>
    private bool Demand(PersonModel model, Track track, bool[] wanted, int first, int end)
    {
        unjudged.Clear();
        var more = false;
        for (var i = 0; i < wanted.Length; i++)
        {
            if (IsChosen(i) || IsPriced(i)) continue;
            var (least, most) = UnjudgedCost(model, track, i, first, end);
            if (least == most) continue;
            unjudged.Add(i);
            if (wanted[i]) continue;
            wanted[i] = true;
            more = true;
        }

        return more;
    }

    private bool IsPriced(int dimension) => priced?[dimension] is not null;

    private bool IsChosen(int dimension)
    {
        foreach (var (one, _) in chosen)
            if (one == dimension) return true;
        return false;
    }

    private bool SolveChosen(PersonModel model, Track track, int first, int end, ReadOnlySpan<double> prices)
    {
        if (double.IsPositiveInfinity(constant)) return false;
        Reserve(model, first, end);
        var start = leaves[0];
        new Span<double>(start, Nodes(model, first) * shape.Length).Fill(double.PositiveInfinity);
        start[(first == 0 ? model.Automaton.Begin : track.Node(first)) * shape.Length] = 0;
        Array.Clear(reached);
        for (var day = first; day < end; day++) Advance(model, track, day, first, prices);
        if (!Finish(model, track, first, end, out endNode, out var place)) return false;
        Trace(model, track, first, end, endNode, place);
        return true;
    }

    private static int Nodes(PersonModel model, int day) => day < model.Options.Days ? model.Automaton.Layers[day].Nodes : 1;

    private void Reserve(PersonModel model, int first, int end)
    {
        var length = end - first;
        if (arrives.Length <= length)
        {
            arrives = new double*[length + 1];
            leaves = new double*[length + 1];
            classStarts = new int[length + 1];
            picked = new int[length];
        }

        if (addedOn.Length < length * model.Dimensions.Count) addedOn = new int[length * model.Dimensions.Count];

        long size = 0;
        var classes = 0;
        for (var i = 0; i <= length; i++)
        {
            size += (long)Nodes(model, first + i) * shape.Length * (i > 0 && Closes(model, first + i - 1) ? 2 : 1);
            classStarts[i] = classes;
            if (i < length) classes += model.Automaton.Layers[first + i].Classes;
        }

        if (classPrices.Length < classes)
        {
            classPrices = new double[classes];
            classOptions = new int[classes];
        }

        size += shape.Length + RowShape.Lanes;
        if (size > capacity)
        {
            if (memory != null) NativeMemory.AlignedFree(memory);
            capacity = size + size / 4;
            memory = (double*)NativeMemory.AlignedAlloc((nuint)(capacity * sizeof(double)), 64);
        }

        var next = memory + shape.Length;
        for (var i = 0; i <= length; i++)
        {
            arrives[i] = leaves[i] = next;
            next += Nodes(model, first + i) * shape.Length;
            if (i == 0 || !Closes(model, first + i - 1)) continue;
            leaves[i] = next;
            next += Nodes(model, first + i) * shape.Length;
        }
    }

    private bool Closes(PersonModel model, int day)
    {
        foreach (var (dimension, _) in shape.Active)
            if (model.Dimensions[dimension].ClosesAfter(day)) return true;
        return false;
    }
}
