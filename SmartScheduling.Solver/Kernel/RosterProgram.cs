using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// One person's cheapest work on the days of a window against given prices, everything outside staying: a shortest path
/// through the automaton in which every node carries a row of sums. Exact for all that the <see cref="PersonModel"/> knows.
/// Keeps its memory from call to call; for one thread.
/// </summary>
internal sealed unsafe class RosterProgram : IDisposable
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

    private void Advance(PersonModel model, Track track, int day, int first, ReadOnlySpan<double> prices)
    {
        var i = day - first;
        var layer = model.Automaton.Layers[day];
        var ofClass = classPrices.AsSpan(classStarts[i], layer.Classes);
        PickOptions(model, layer, day, prices, ofClass, classOptions.AsSpan(classStarts[i], layer.Classes));
        var from = leaves[i];
        var to = arrives[i + 1];
        new Span<double>(to, Nodes(model, day + 1) * shape.Length).Fill(double.PositiveInfinity);
        var inner = shape.Active.Count == 0 ? -1 : shape.Active[0].Dimension;
        var lastSource = -1;
        double* source = null;
        PriceSteps(layer, day);
        foreach (ref readonly var bundle in layer.Bundles.AsSpan())
        {
            var price = ofClass[bundle.Class] + (bundle.Cost + stepPrices[bundle.Step]);
            if (double.IsPositiveInfinity(price)) continue;
            if (bundle.Source != lastSource)
            {
                lastSource = bundle.Source;
                source = Least(from, layer.Sources[bundle.Source]);
            }

            Extend(source, to + bundle.Target * shape.Length, price, layer.Steps[bundle.Step], inner);
        }

        for (var k = 0; k < shape.Active.Count; k++)
        {
            var (dimension, most) = shape.Active[k];
            reached[k] = model.Dimensions[dimension].ClosesAfter(day) ? 0 : Math.Min(most, reached[k] + model.Dimensions[dimension].MostAdded[day]);
        }

        if (leaves[i + 1] != arrives[i + 1]) Judge(model, track, day, first, i + 1);
    }

    /// <summary>What the steps of a day cost in priced dimensions.</summary>
    private void PriceSteps(Layer layer, int day)
    {
        if (stepPrices.Length < layer.Steps.Length) stepPrices = new double[layer.Steps.Length];
        Array.Clear(stepPrices);
        if (priced is null) return;
        for (var step = 0; step < layer.Steps.Length; step++)
            for (var i = 0; i < priced.Length; i++)
                if (priced[i] is { } ofDay) stepPrices[step] += ofDay[day] * layer.Steps[step][i];
    }

    private static void PickOptions(PersonModel model, Layer layer, int day, ReadOnlySpan<double> prices, Span<double> ofClass, Span<int> options)
    {
        ofClass.Fill(double.PositiveInfinity);
        options.Fill(-1);
        var start = model.Options.Start(day);
        var classOf = layer.ClassOfOption;
        for (var option = 0; option < classOf.Length; option++)
        {
            var price = prices[start + option];
            if (price >= ofClass[classOf[option]]) continue;
            ofClass[classOf[option]] = price;
            options[classOf[option]] = option;
        }
    }

    /// <summary>The row of the least of several nodes.</summary>
    private double* Least(double* rows, int[] nodes)
    {
        var length = shape.Length;
        if (nodes.Length == 1) return rows + nodes[0] * length;
        var least = memory;
        for (var at = 0; at < length; at += RowShape.Lanes)
        {
            var value = Vector512.Load(rows + nodes[0] * length + at);
            for (var i = 1; i < nodes.Length; i++) value = Vector512.Min(value, Vector512.Load(rows + nodes[i] * length + at));
            value.Store(least + at);
        }

        return least;
    }

    private void Extend(double* from, double* to, double price, int[] step, int inner)
    {
        var added = inner < 0 ? 0 : step[inner];
        var last = inner < 0 ? 0 : Math.Min(reached[0], shape.Most - added);
        if (last < 0) return;
        var cost = Vector512.Create(price);
        for (var stretch = 0; stretch < shape.Stretches; stretch++)
        {
            var target = shape.Stretches == 1 ? 0 : shape.IsWithin(stretch, reached) ? shape.Beyond(stretch, step) : -1;
            if (target < 0) continue;
            var source = from + stretch * shape.Stretch;
            var place = to + target * shape.Stretch + added;
            for (var at = 0; at <= last; at += RowShape.Lanes)
                Vector512.Min(Vector512.Load(place + at), Vector512.Load(source + at) + cost).Store(place + at);
        }
    }

    /// <summary>Sums whose window closes after this day are judged and begin anew.</summary>
    private void Judge(PersonModel model, Track track, int day, int first, int layer)
    {
        var from = arrives[layer];
        var to = leaves[layer];
        var nodes = Nodes(model, day + 1);
        new Span<double>(to, nodes * shape.Length).Fill(double.PositiveInfinity);
        for (var stretch = 0; stretch < shape.Stretches; stretch++)
        {
            for (var units = 0; units <= shape.Most; units++)
            {
                var cost = ClosingCost(model, track, day, first, stretch, units, out var target);
                if (double.IsPositiveInfinity(cost)) continue;
                var place = stretch * shape.Stretch + units;
                for (var node = 0; node < nodes; node++)
                {
                    ref var least = ref to[node * shape.Length + target];
                    least = Math.Min(least, from[node * shape.Length + place] + cost);
                }
            }
        }
    }

    /// <summary>What the sums of a place cost when the windows that end with a day close, and the place where they begin anew.</summary>
    private double ClosingCost(PersonModel model, Track track, int day, int first, int stretch, int units, out int target)
    {
        var cost = 0.0;
        var left = stretch;
        var factor = 1;
        target = units;
        for (var i = 0; i < shape.Active.Count; i++)
        {
            var (index, most) = shape.Active[i];
            var dimension = model.Dimensions[index];
            var sum = i == 0 ? units : shape.Digit(stretch, i);
            if (dimension.ClosesAfter(day))
            {
                var windowStart = dimension.WindowStart(day);
                cost += dimension.CostAt(day, sum + (windowStart < first ? track.Units(index, windowStart, first) : 0));
                if (i == 0) target = 0;
                else left -= sum * factor;
            }

            if (i > 0) factor *= most + 1;
        }

        target += left * shape.Stretch;
        return cost;
    }

    /// <summary>The cheapest end: node and place in its row.</summary>
    private bool Finish(PersonModel model, Track track, int first, int end, out int bestNode, out int bestPlace)
    {
        var rows = leaves[end - first];
        var least = double.PositiveInfinity;
        (bestNode, bestPlace) = (-1, 0);
        for (var node = 0; node < Nodes(model, end); node++)
        {
            var behind = end < model.Options.Days ? tail.Cost(node) : 0;
            if (double.IsPositiveInfinity(behind)) continue;
            for (var stretch = 0; stretch < shape.Stretches; stretch++)
            {
                for (var units = 0; units <= shape.Most; units++)
                {
                    var value = rows[node * shape.Length + stretch * shape.Stretch + units] + behind;
                    if (value >= least) continue;
                    if (end < model.Options.Days) value += OpenCost(model, track, first, end, node, stretch, units);
                    if (value >= least) continue;
                    least = value;
                    bestNode = node;
                    bestPlace = stretch * shape.Stretch + units;
                }
            }
        }

        Value = least + constant;
        return bestNode >= 0;
    }

    /// <summary>What the sums that are still open will cost with the days behind the window.</summary>
    private double OpenCost(PersonModel model, Track track, int first, int end, int node, int stretch, int units)
    {
        var cost = 0.0;
        for (var i = 0; i < shape.Active.Count; i++)
        {
            var index = shape.Active[i].Dimension;
            var dimension = model.Dimensions[index];
            if (dimension.ClosesAfter(end - 1)) continue;
            var windowStart = dimension.WindowStart(end);
            var sum = (i == 0 ? units : shape.Digit(stretch, i)) + tail.Units(node, index) + (windowStart < first ? track.Units(index, windowStart, first) : 0);
            cost += dimension.CostAt(dimension.WindowEnd(end), sum);
        }

        return cost;
    }

    private void Trace(PersonModel model, Track track, int first, int end, int node, int place)
    {
        for (var day = end - 1; day >= first; day--)
        {
            var i = day - first;
            if (leaves[i + 1] != arrives[i + 1]) place = Unjudge(model, track, day, first, node, place);
            var value = arrives[i + 1][node * shape.Length + place];
            PriceSteps(model.Automaton.Layers[day], day);
            var (bundle, source, before) = Arc(model.Automaton.Layers[day], i, node, place, value);
            picked[i] = classOptions[classStarts[i] + bundle.Class];
            model.Automaton.Layers[day].Steps[bundle.Step].CopyTo(addedOn, i * model.Dimensions.Count);
            node = source;
            place = before;
        }
    }

    private int Unjudge(PersonModel model, Track track, int day, int first, int node, int place)
    {
        var i = day - first + 1;
        var value = leaves[i][node * shape.Length + place];
        for (var stretch = 0; stretch < shape.Stretches; stretch++)
        {
            for (var units = 0; units <= shape.Most; units++)
            {
                var at = stretch * shape.Stretch + units;
                if (double.IsPositiveInfinity(arrives[i][node * shape.Length + at])) continue;
                var cost = ClosingCost(model, track, day, first, stretch, units, out var target);
                if (target == place && arrives[i][node * shape.Length + at] + cost == value) return at;
            }
        }

        throw new InvalidOperationException("No sum leads to the value that was found.");
    }

    private (Bundle Bundle, int Source, int Place) Arc(Layer layer, int i, int node, int place, double value)
    {
        var inner = shape.Active.Count == 0 ? -1 : shape.Active[0].Dimension;
        foreach (ref readonly var bundle in layer.Bundles.AsSpan())
        {
            if (bundle.Target != node) continue;
            var price = classPrices[classStarts[i] + bundle.Class] + (bundle.Cost + stepPrices[bundle.Step]);
            if (double.IsPositiveInfinity(price)) continue;
            var step = layer.Steps[bundle.Step];
            for (var stretch = 0; stretch < shape.Stretches; stretch++)
            {
                if (shape.Beyond(stretch, step) != place / shape.Stretch) continue;
                var units = place % shape.Stretch - (inner < 0 ? 0 : step[inner]);
                if (units < 0) continue;
                foreach (var source in layer.Sources[bundle.Source])
                {
                    var before = stretch * shape.Stretch + units;
                    if (leaves[i][source * shape.Length + before] + price == value) return (bundle, source, before);
                }
            }
        }

        throw new InvalidOperationException("No arc leads to the value that was found.");
    }
}
