using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// One person's cheapest work on the days of a window against given prices, everything outside staying: a shortest path
/// through the automaton in which every node carries a row of sums. Exact for all that the <see cref="PersonModel"/> knows.
/// Keeps its memory from call to call; for one thread. Its loops are compiled for speed at once: until the runtime finds out
/// that they are hot, a solve of seconds is half over.
/// </summary>
internal sealed unsafe partial class RosterProgram : IDisposable
{
    private readonly Tail tail = new();
    private readonly RowShape shape = new();
    private static long held;

    private double* memory;
    private long capacity;
    private double* gathered;
    private double* masks;
    private int[] offsets = [];
    private int[] nodeStarts = [];
    private bool[] isAlive = [];
    private double*[] arrives = [];
    private double*[] leaves = [];
    private double[] classPrices = [];
    private int[] classOptions = [];
    private int[] classStarts = [];
    private int[] picked = [];
    private int[] addedOn = [];
    private int endNode;
    private double[]?[]? priced;
    private double[]?[]? tolled;
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

    /// <summary>How often somebody's work was asked for.</summary>
    public long Solves { get; private set; }

    /// <summary>Bytes that all programs of this process hold outside the collected memory: a program that is not disposed of keeps its own.</summary>
    public static long Held => Interlocked.Read(ref held);

    public void Dispose() => Free();

    /// <param name="track">The person's days as they are; those of the window do not matter. An invalid one does for all days together.</param>
    /// <param name="prices">By place among all options of the model; infinite for what must not be chosen.</param>
    /// <param name="unitPrices">
    /// By dimension and day what one unit costs; null for the dimensions that are not priced. A priced one is not judged.
    /// </param>
    /// <param name="tolls">The same for what units cost beside what they are judged by.</param>
    /// <returns>False when nothing keeps the hard rules.</returns>
    public bool Solve(
        PersonModel model, Track track, int first, int end, ReadOnlySpan<double> prices, double[]?[]? unitPrices = null, double[]?[]? tolls = null)
    {
        Solves++;
        priced = unitPrices;
        tolled = tolls;
        if (model.Automaton.Begin < 0) return false;
        var section = new Section(model, track, first, end);
        if (section.IsOpen) tail.Follow(model, track, end);
        PickOptions(section, prices);
        if (!MeasureDimensions(section)) return false;
        while (true)
        {
            ChooseDimensions(section);
            if (!SolveChosen(section)) return false;
            if (!Demand(section)) return true;
        }
    }

    private bool SolveChosen(in Section section)
    {
        Reserve(section);
        var start = section.First == 0 ? section.Model.Automaton.Begin : section.Track.Node(section.First);
        var rows = shape.Active.Count > 0;
        if (rows) MaskSteps(section.Model.Automaton.Steps);
        new Span<double>(leaves[0] + (rows ? start * shape.Length : 0), rows ? shape.Length : section.Nodes(section.First)).Fill(double.PositiveInfinity);
        leaves[0][start * shape.Length] = 0;
        isAlive.AsSpan(0, nodeStarts[1]).Clear();
        isAlive[start] = true;
        Array.Clear(reached);
        for (var day = section.First; day < section.End; day++)
        {
            if (rows) AdvanceRows(section, day);
            else AdvanceNodes(section, day);
        }

        if (!Finish(section, out endNode, out var place)) return false;
        Trace(section, endNode, place);
        return true;
    }

    /// <summary>For each day and class of options the cheapest option.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PickOptions(in Section section, ReadOnlySpan<double> prices)
    {
        if (classStarts.Length <= section.Length)
        {
            arrives = new double*[section.Length + 1];
            leaves = new double*[section.Length + 1];
            classStarts = new int[section.Length + 1];
            nodeStarts = new int[section.Length + 1];
            picked = new int[section.Length];
        }

        var classes = 0;
        for (var i = 0; i < section.Length; i++)
        {
            classStarts[i] = classes;
            classes += section.Layer(section.First + i).Classes;
        }

        if (classPrices.Length < classes)
        {
            classPrices = new double[classes];
            classOptions = new int[classes];
        }

        classPrices.AsSpan(0, classes).Fill(double.PositiveInfinity);
        for (var i = 0; i < section.Length; i++)
        {
            var day = section.First + i;
            var classOf = section.Layer(day).ClassOfOption;
            var ofDay = prices.Slice(section.Model.Options.Start(day), classOf.Length);
            var start = classStarts[i];
            for (var option = 0; option < classOf.Length; option++)
            {
                var place = start + classOf[option];
                if (ofDay[option] >= classPrices[place]) continue;
                classPrices[place] = ofDay[option];
                classOptions[place] = option;
            }
        }
    }

    private void Reserve(in Section section)
    {
        var sources = 0;
        var nodes = 0;
        long size = 0;
        for (var i = 0; i <= section.Length; i++)
        {
            var ofDay = section.Nodes(section.First + i);
            nodeStarts[i] = nodes;
            nodes += ofDay;
            size += (long)ofDay * shape.Length * (i > 0 && Closes(section, section.First + i - 1) ? 2 : 1);
            if (i < section.Length) sources = Math.Max(sources, section.Layer(section.First + i).SourceCount);
        }

        // In this order: a row that is read before the gathered ones, these, the layers; at last a mask for each kind of step.
        var steps = section.Model.Automaton.Steps.Length;
        size += (long)(1 + sources + steps) * shape.Length;
        if (isAlive.Length < nodes) isAlive = new bool[nodes];
        if (size > capacity) Grow(size + size / 4);
        gathered = memory + shape.Length;
        var next = gathered + sources * shape.Length;
        for (var i = 0; i <= section.Length; i++)
        {
            arrives[i] = leaves[i] = next;
            next += section.Nodes(section.First + i) * shape.Length;
            if (i == 0 || !Closes(section, section.First + i - 1)) continue;
            leaves[i] = next;
            next += section.Nodes(section.First + i) * shape.Length;
        }

        masks = next;
    }

    /// <summary>New memory begins as zeros: what lies in front of a row is read and masked, so it must be a number.</summary>
    private void Grow(long size)
    {
        Free();
        memory = (double*)NativeMemory.AlignedAlloc((nuint)(size * sizeof(double)), 64);
        capacity = size;
        Interlocked.Add(ref held, capacity * sizeof(double));
        NativeMemory.Clear(memory, (nuint)(capacity * sizeof(double)));
    }

    /// <summary>
    /// For each kind of step by how many places it moves sums in a row, and a mask that is infinite where nothing can come
    /// from; -1 for a step that leads beyond what is told apart.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MaskSteps(int[][] steps)
    {
        if (offsets.Length < steps.Length) offsets = new int[steps.Length];
        for (var step = 0; step < steps.Length; step++)
        {
            offsets[step] = shape.Offset(steps[step]);
            if (offsets[step] >= 0) shape.Mask(steps[step], new Span<double>(masks + step * shape.Length, shape.Length));
        }
    }

    private void Free()
    {
        if (memory == null) return;
        NativeMemory.AlignedFree(memory);
        Interlocked.Add(ref held, -capacity * sizeof(double));
        memory = null;
        capacity = 0;
    }

    private bool Closes(in Section section, int day)
    {
        foreach (var (dimension, _) in shape.Active)
            if (section.Model.Dimensions[dimension].ClosesAfter(day)) return true;
        return false;
    }

    /// <summary>What the steps of a day cost in priced dimensions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PriceSteps(Layer layer, int day)
    {
        if (priced is null && tolled is null) return;
        if (stepPrices.Length < layer.Steps.Length) stepPrices = new double[layer.Steps.Length];
        Array.Clear(stepPrices);
        AddSteps(layer, day, priced);
        AddSteps(layer, day, tolled);
    }

    private void AddSteps(Layer layer, int day, double[]?[]? ofUnits)
    {
        for (var i = 0; i < ofUnits?.Length; i++)
        {
            if (ofUnits[i] is not { } ofDay || ofDay[day] == 0) continue;
            for (var step = 0; step < layer.Steps.Length; step++) stepPrices[step] += ofDay[day] * layer.Steps[step][i];
        }
    }

    private double Price(ReadOnlySpan<double> ofClasses, in Bundle bundle) =>
        ofClasses[bundle.Class] + (priced is null && tolled is null ? bundle.Cost : bundle.Cost + stepPrices[bundle.Step]);
}
