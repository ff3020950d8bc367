using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmartScheduling.Solver.Kernel;

/// <summary>Different lists of ints, each with a place. A hash table of its own: building automata is mostly looking lists up.</summary>
internal sealed class Interned
{
    private int[] slots = new int[64];
    private int[] hashes = new int[32];

    public List<int[]> All { get; } = [];

    /// <summary>The place of a list, which is kept when it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Place(ReadOnlySpan<int> values)
    {
        var hash = Hash(values);
        for (var slot = hash & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var place = slots[slot] - 1;
            if (place < 0) return Keep(values, hash, slot);
            if (hashes[place] == hash && values.SequenceEqual(All[place])) return place;
        }
    }

    private int Keep(ReadOnlySpan<int> values, int hash, int slot)
    {
        if (All.Count == hashes.Length) Array.Resize(ref hashes, 2 * hashes.Length);
        hashes[All.Count] = hash;
        All.Add(values.ToArray());
        slots[slot] = All.Count;
        if (2 * All.Count > slots.Length) Grow();
        return All.Count - 1;
    }

    private void Grow()
    {
        slots = new int[4 * slots.Length];
        for (var place = 0; place < All.Count; place++)
        {
            var slot = hashes[place] & (slots.Length - 1);
            while (slots[slot] > 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = place + 1;
        }
    }

    private static int Hash(ReadOnlySpan<int> values)
    {
        var hash = 17UL;
        foreach (var pair in MemoryMarshal.Cast<int, ulong>(values)) hash = (hash ^ pair) * 0x9E3779B97F4A7C15UL + (hash >> 29);
        if (values.Length % 2 > 0) hash = (hash ^ (uint)values[^1]) * 0x9E3779B97F4A7C15UL + (hash >> 29);
        return (int)(hash >> 32);
    }
}
