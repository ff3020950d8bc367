using System.Runtime.CompilerServices;

namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// How the sums of one call lie in memory: a row of doubles for each node, in it the sums of the widest dimension side by
/// side, one stretch for each combination of the others. Dimensions that cannot make a difference in the window are not in it.
/// </summary>
internal sealed class RowShape
{
    /// <summary>Doubles of one vector.</summary>
    public const int Lanes = 8;

    private readonly List<(int Dimension, int Most)> active = [];
    private int[] digits = [];

    /// <summary>The dimensions carried, the widest first.</summary>
    public IReadOnlyList<(int Dimension, int Most)> Active => active;

    /// <summary>Doubles of one stretch: one for each sum of the widest dimension.</summary>
    public int Stretch { get; private set; }

    /// <summary>Combinations of the other dimensions' sums.</summary>
    public int Stretches { get; private set; }

    /// <summary>Doubles of a row: whole vectors where sums are carried, else one.</summary>
    public int Length { get; private set; }

    /// <summary>Most units of the widest dimension.</summary>
    public int Most { get; private set; }

    /// <param name="chosen">Dimensions with the most units that have to be told apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Lay(List<(int Dimension, int Most)> chosen)
    {
        active.Clear();
        active.AddRange(chosen);
        if (active.Count > 1) active.Sort((left, right) => right.Most != left.Most ? right.Most.CompareTo(left.Most) : left.Dimension.CompareTo(right.Dimension));
        Most = active.Count == 0 ? 0 : active[0].Most;
        Stretch = Most + 1;
        Stretches = 1;
        for (var i = 1; i < active.Count; i++) Stretches *= active[i].Most + 1;
        Length = active.Count == 0 ? 1 : (Stretch * Stretches + Lanes - 1) / Lanes * Lanes;
        if (digits.Length < Stretches * active.Count) digits = new int[Stretches * active.Count];
        for (var stretch = 0; stretch < Stretches; stretch++)
        {
            var rest = stretch;
            for (var i = 1; i < active.Count; i++)
            {
                digits[stretch * active.Count + i] = rest % (active[i].Most + 1);
                rest /= active[i].Most + 1;
            }
        }
    }

    /// <summary>The units of one of the other dimensions (1 and up) in a stretch.</summary>
    public int Digit(int stretch, int place) => digits[stretch * active.Count + place];

    /// <summary>Whether the sums of a stretch can have come about yet.</summary>
    public bool IsWithin(int stretch, int[] reached)
    {
        for (var i = 1; i < active.Count; i++)
            if (Digit(stretch, i) > reached[i]) return false;
        return true;
    }

    /// <summary>The stretch from which a step leads to one, or -1 when there is none.</summary>
    public int Before(int stretch, int[] step)
    {
        var from = stretch;
        var factor = 1;
        for (var i = 1; i < active.Count; i++)
        {
            var added = step[active[i].Dimension];
            if (added > Digit(stretch, i)) return -1;
            from -= added * factor;
            factor *= active[i].Most + 1;
        }

        return from;
    }

    /// <summary>By how many places a step moves sums; -1 when none of them stays within what is told apart.</summary>
    public int Offset(int[] step)
    {
        var offset = step[active[0].Dimension];
        if (offset > Most) return -1;
        var factor = Stretch;
        for (var i = 1; i < active.Count; i++)
        {
            var added = step[active[i].Dimension];
            if (added > active[i].Most) return -1;
            offset += added * factor;
            factor *= active[i].Most + 1;
        }

        return offset;
    }

    /// <summary>Infinite where no sum comes from with a step, minus infinite elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Mask(int[] step, Span<double> mask)
    {
        var added = step[active[0].Dimension];
        mask.Fill(double.PositiveInfinity);
        for (var stretch = 0; stretch < Stretches; stretch++)
            if (Before(stretch, step) >= 0) mask[(stretch * Stretch + added)..((stretch + 1) * Stretch)].Fill(double.NegativeInfinity);
    }
}
