using System.Runtime.CompilerServices;

namespace SmartScheduling.Solver.Kernel;

/// <summary>One day of the product before it is merged: for state × class the next state, the cost and the kind of step.</summary>
internal sealed class ProductLayer
{
    public required int States { get; init; }

    /// <summary>-1 where a hard rule is in the way.</summary>
    public required int[] Next { get; init; }

    public required double[] Cost { get; init; }

    public required int[] Step { get; init; }

    /// <summary>The states after the day: for each component its place among that component's states.</summary>
    public required List<int[]> Reached { get; init; }

    /// <param name="steps">Every kind of step seen so far: what it adds to each dimension, in its units.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ProductLayer From(List<int[]> states, LocalTable[] tables, Classes classes, int[] dimensions, int[] units, Interned steps)
    {
        var (count, width) = (classes.Count, tables.Length);
        ClassTable[] components = [.. tables.Select((table, i) => ClassTable.Of(table, classes, dimensions[i] < 0 ? 1 : units[dimensions[i]]))];
        var next = new int[states.Count * count];
        var cost = new double[next.Length];
        var step = new int[next.Length];
        Interned reached = new();
        // All classes of one state side by side: each component's row of them lies in one piece.
        var state = new int[count * width];
        var added = new int[count * units.Length];
        var isOut = new bool[count];
        // What a class adds seldom hangs on the state, so its last step is looked at first.
        var lastStep = new int[count];
        for (var from = 0; from < states.Count; from++)
        {
            var costs = cost.AsSpan(from * count, count);
            Array.Clear(isOut);
            Array.Clear(added);
            for (var i = 0; i < width; i++)
            {
                var row = states[from][i] * count;
                var component = components[i];
                for (var one = 0; one < count; one++)
                {
                    isOut[one] |= component.Next[row + one] < 0;
                    state[one * width + i] = component.Next[row + one];
                    costs[one] += component.Cost[row + one];
                }

                if (dimensions[i] < 0) continue;
                for (var one = 0; one < count; one++) added[one * units.Length + dimensions[i]] = component.Added[row + one];
            }

            for (var one = 0; one < count; one++)
            {
                var at = from * count + one;
                next[at] = isOut[one] ? -1 : reached.Place(state.AsSpan(one * width, width));
                if (isOut[one]) continue;
                var adds = added.AsSpan(one * units.Length, units.Length);
                if (steps.All.Count == 0 || !adds.SequenceEqual(steps.All[lastStep[one]])) lastStep[one] = steps.Place(adds);
                step[at] = lastStep[one];
            }
        }

        return new ProductLayer { States = states.Count, Next = next, Cost = cost, Step = step, Reached = reached.All };
    }

    /// <summary>A component's table by state × class instead of state × option, with what is added in whole units.</summary>
    private sealed record ClassTable(int[] Next, double[] Cost, int[] Added)
    {
        public static ClassTable Of(LocalTable table, Classes classes, int unit)
        {
            var options = classes.OfOption.Length;
            var of = new ClassTable(new int[table.States * classes.Count], new double[table.States * classes.Count], new int[table.States * classes.Count]);
            for (var state = 0; state < table.States; state++)
            {
                for (var one = 0; one < classes.Count; one++)
                {
                    var (to, at) = (state * classes.Count + one, state * options + classes.First[one]);
                    (of.Next[to], of.Cost[to], of.Added[to]) = (table.Next[at], table.Cost[at], (int)(table.Added[at] / unit));
                }
            }

            return of;
        }
    }
}
