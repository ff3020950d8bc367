using System.Runtime.CompilerServices;

namespace SmartScheduling.Solver.Columns.Simplex;

/// <summary>
/// A sparse square matrix as the product of a lower and an upper triangle, made column by column (Gilbert and Peierls,
/// 1988) in a <see cref="PivotOrder"/>; among pivots that are large enough the row with the fewest entries is taken. Keeps
/// its memory from call to call.
/// </summary>
internal sealed class SparseFactor(int size)
{
    /// <summary>A pivot may be so much smaller than the largest of its column where that keeps the triangles sparse.</summary>
    private const double Threshold = 0.1;
    private const double LeastPivot = 1e-9;
    private const double Nothing = 1e-14;

    private readonly PivotOrder order = new(size);

    /// <summary>By step what is below the pivot, in parts of it, and what is above it; places are rows.</summary>
    private readonly SparseLists lower = new();
    private readonly SparseLists upper = new();
    private readonly double[] pivots = new double[size];
    private readonly int[] rows = new int[size];
    private readonly bool[] isRowDone = new bool[size];
    private readonly double[] work = new double[size];
    private readonly bool[] isTouched = new bool[size];
    private readonly int[] touched = new int[size];
    private int touchedCount;

    /// <summary>Entries of both triangles.</summary>
    public int Entries => lower.Entries + upper.Entries + size;

    /// <summary>False when the columns depend on each other; nothing can be solved then.</summary>
    public bool Factor(SparseLists columns)
    {
        lower.Clear();
        upper.Clear();
        order.Find(columns);
        Array.Clear(isRowDone);
        for (var step = 0; step < size; step++)
        {
            foreach (ref readonly var entry in columns.Of(order.Columns[step])) Add(entry.Place, entry.Value);
            if (step >= order.Rest) Eliminate(step);
            var row = step < order.Rest ? order.Rows[step] : PivotRow();
            var isFound = row >= 0 && Math.Abs(work[row]) >= LeastPivot;
            if (isFound) Take(step, row);
            Forget();
            if (!isFound) return false;
        }

        return true;
    }

    /// <summary>Solves matrix × x = b.</summary>
    /// <param name="values">b by row; becomes x by column.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Solve(Span<double> values)
    {
        for (var step = order.Lower; step < size; step++)
        {
            var value = values[rows[step]];
            if (value == 0) continue;
            foreach (ref readonly var entry in lower.Of(step)) values[entry.Place] -= entry.Value * value;
        }

        for (var step = size - 1; step >= 0; step--)
        {
            var value = values[rows[step]];
            if (value == 0) continue;
            var x = value / pivots[step];
            work[order.Columns[step]] = x;
            foreach (ref readonly var entry in upper.Of(step)) values[entry.Place] -= entry.Value * x;
        }

        work.CopyTo(values);
        Array.Clear(work);
    }

    /// <summary>Solves transposed matrix × y = c.</summary>
    /// <param name="values">c by column; becomes y by row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SolveTransposed(Span<double> values)
    {
        var first = 0;
        while (first < size && values[order.Columns[first]] == 0) first++;
        for (var step = first; step < size; step++)
        {
            var sum = values[order.Columns[step]];
            foreach (ref readonly var entry in upper.Of(step)) sum -= entry.Value * work[entry.Place];
            work[rows[step]] = sum / pivots[step];
        }

        for (var step = size - 1; step >= order.Lower; step--)
        {
            var sum = 0.0;
            foreach (ref readonly var entry in lower.Of(step)) sum += entry.Value * work[entry.Place];
            work[rows[step]] -= sum;
        }

        work.CopyTo(values);
        Array.Clear(work);
    }

    private void Add(int row, double value)
    {
        work[row] += value;
        if (isTouched[row]) return;
        isTouched[row] = true;
        touched[touchedCount++] = row;
    }

    /// <summary>Takes the steps of the rest that came before out of the column in work.</summary>
    private void Eliminate(int step)
    {
        for (var before = order.Rest; before < step; before++)
        {
            var value = work[rows[before]];
            if (value == 0) continue;
            foreach (ref readonly var entry in lower.Of(before)) Add(entry.Place, -entry.Value * value);
        }
    }

    private int PivotRow()
    {
        var largest = 0.0;
        foreach (var row in touched.AsSpan(0, touchedCount))
            if (!isRowDone[row]) largest = Math.Max(largest, Math.Abs(work[row]));
        var best = -1;
        foreach (var row in touched.AsSpan(0, touchedCount))
        {
            if (isRowDone[row] || Math.Abs(work[row]) < Math.Max(LeastPivot, Threshold * largest)) continue;
            if (best < 0 || order.LeftInRow[row] < order.LeftInRow[best] || (order.LeftInRow[row] == order.LeftInRow[best] && Math.Abs(work[row]) > Math.Abs(work[best]))) best = row;
        }

        return best;
    }

    private void Take(int step, int pivotRow)
    {
        rows[step] = pivotRow;
        isRowDone[pivotRow] = true;
        var pivot = pivots[step] = work[pivotRow];
        foreach (var row in touched.AsSpan(0, touchedCount))
        {
            var value = work[row];
            if (row == pivotRow || Math.Abs(value) < Nothing) continue;
            if (isRowDone[row]) upper.Add(row, value);
            else lower.Add(row, value / pivot);
        }

        lower.Close();
        upper.Close();
    }

    private void Forget()
    {
        foreach (var row in touched.AsSpan(0, touchedCount)) (work[row], isTouched[row]) = (0, false);
        touchedCount = 0;
    }
}
