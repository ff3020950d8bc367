using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SmartScheduling.Solver.Columns.Simplex;

/// <summary>The few vector operations of the simplex.</summary>
internal static class Dense
{
    /// <summary>to += factor × from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTimes(Span<double> to, ReadOnlySpan<double> from, double factor)
    {
        var i = 0;
        ref var target = ref MemoryMarshal.GetReference(to);
        ref var source = ref MemoryMarshal.GetReference(from);
        var times = Vector512.Create(factor);
        for (; i + Vector512<double>.Count <= to.Length; i += Vector512<double>.Count)
        {
            ref var place = ref Unsafe.Add(ref target, i);
            (Vector512.LoadUnsafe(ref place) + times * Vector512.LoadUnsafe(ref Unsafe.Add(ref source, i))).StoreUnsafe(ref place);
        }

        for (; i < to.Length; i++) to[i] += factor * from[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = Vector512<double>.Zero;
        var i = 0;
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        for (; i + Vector512<double>.Count <= left.Length; i += Vector512<double>.Count)
            sum += Vector512.LoadUnsafe(ref Unsafe.Add(ref a, i)) * Vector512.LoadUnsafe(ref Unsafe.Add(ref b, i));
        var dot = Vector512.Sum(sum);
        for (; i < left.Length; i++) dot += left[i] * right[i];
        return dot;
    }
}
