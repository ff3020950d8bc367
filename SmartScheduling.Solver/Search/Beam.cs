using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Search;

/// <summary>
/// The partial answers of a <see cref="WindowRebuild"/>, layer by layer, in flat arrays that are used again and again.
/// </summary>
internal sealed class Beam
{
    private readonly int width;
    private readonly int machinesAtMost;
    private readonly (int Parent, DayWork Work)[] trace;
    private readonly int[] slots;
    private readonly int[] order;
    private readonly (int Parent, DayWork Work)[] steps;
    private long[] states;
    private long[] costs;
    private long[] nextStates;
    private long[] nextCosts;
    private int machines;
    private int layer;
    private int nextCount;

    public Beam(int width, int optionsAtMost, int machinesAtMost, int days)
    {
        this.width = width;
        this.machinesAtMost = Math.Max(1, machinesAtMost);
        var candidates = width * optionsAtMost;
        states = new long[(candidates + 1) * this.machinesAtMost];
        nextStates = new long[(candidates + 1) * this.machinesAtMost];
        costs = new long[candidates + 1];
        nextCosts = new long[candidates + 1];
        steps = new (int, DayWork)[candidates + 1];
        order = new int[candidates + 1];
        trace = new (int, DayWork)[days * width];
        var size = 64;
        while (size < candidates * 2) size *= 2;
        slots = new int[size];
    }

    public int Count { get; private set; }

    public long Cost(int label) => costs[label];

    public ReadOnlySpan<long> States(int label) => states.AsSpan(label * machines, machines);

    /// <summary>Begins with one empty answer; the caller fills in its states.</summary>
    public Span<long> Start(int machineCount)
    {
        machines = machineCount;
        layer = 0;
        Count = 1;
        costs[0] = 0;
        return states.AsSpan(0, machines);
    }

    /// <summary>Begins the next day.</summary>
    public void Open()
    {
        nextCount = 0;
        Array.Clear(slots);
    }

    /// <summary>Where to write the states of the next candidate before <see cref="Add"/>.</summary>
    public Span<long> Next() => nextStates.AsSpan(nextCount * machines, machines);

    /// <summary>Takes the candidate, unless one in the same states is as cheap.</summary>
    public void Add(int parent, in DayWork work, long price)
    {
        var cost = costs[parent] + price;
        var candidate = nextStates.AsSpan(nextCount * machines, machines);
        var slot = Hash(candidate) & (slots.Length - 1);
        for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var other = slots[slot] - 1;
            if (!candidate.SequenceEqual(nextStates.AsSpan(other * machines, machines))) continue;
            if (cost >= nextCosts[other]) return;
            nextCosts[other] = cost;
            steps[other] = (parent, work);
            return;
        }

        slots[slot] = nextCount + 1;
        nextCosts[nextCount] = cost;
        steps[nextCount++] = (parent, work);
    }

    /// <summary>Ends the day: the cheapest candidates become the answers that go on.</summary>
    public void Close()
    {
        for (var i = 0; i < nextCount; i++) order[i] = i;
        Count = Math.Min(width, nextCount);
        if (nextCount > width) SelectCheapest();
        for (var label = 0; label < Count; label++)
        {
            var candidate = order[label];
            costs[label] = nextCosts[candidate];
            nextStates.AsSpan(candidate * machines, machines).CopyTo(states.AsSpan(label * machines));
            trace[layer * width + label] = steps[candidate];
        }

        layer++;
    }

    /// <summary>What an answer has on a day of the window; moves <paramref name="label"/> to its answer of the day before.</summary>
    public DayWork Trace(int day, ref int label)
    {
        var (parent, work) = trace[day * width + label];
        label = parent;
        return work;
    }

    /// <summary>Hoare's quickselect: the first <see cref="width"/> places of the order hold the cheapest, in any order.</summary>
    private void SelectCheapest()
    {
        var low = 0;
        var high = nextCount - 1;
        while (low < high)
        {
            var pivot = nextCosts[order[(low + high) >>> 1]];
            var i = low;
            var j = high;
            while (i <= j)
            {
                while (nextCosts[order[i]] < pivot) i++;
                while (nextCosts[order[j]] > pivot) j--;
                if (i > j) break;
                (order[i], order[j]) = (order[j], order[i]);
                i++;
                j--;
            }

            if (width - 1 <= j) high = j;
            else if (width - 1 >= i) low = i;
            else return;
        }
    }

    private static int Hash(ReadOnlySpan<long> values)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var value in values) hash = (hash ^ (ulong)value) * 0x9E3779B97F4A7C15UL;
        return (int)(hash >> 33);
    }
}
