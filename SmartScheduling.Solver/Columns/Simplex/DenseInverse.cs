using System.Runtime.CompilerServices;

namespace SmartScheduling.Solver.Columns.Simplex;

/// <summary>An explicit inverse: columns enter by their few entries, and its rows are there to be read.</summary>
internal sealed class DenseInverse(int size) : Basis
{
    /// <summary>After so many replaced columns roundings may have added up.</summary>
    private const int MostReplaced = 20_000;

    private const double LeastPivot = 1e-9;
    private const double OwnPivot = 0.1;
    private const double Nothing = 1e-13;

    private readonly double[] inverse = new double[size * size];
    private readonly double[] entering = new double[size];
    private readonly double[] solved = new double[size];
    private int replaced;

    public override bool IsChanged => replaced > 0;

    public override bool IsWorn => replaced >= MostReplaced;

    /// <summary>Begins with the unit matrix and lets the columns in one after the other, each where its pivot is large.</summary>
    public override bool Make(SparseLists columns)
    {
        Array.Clear(inverse);
        for (var place = 0; place < size; place++) inverse[place * size + place] = 1;
        var rowOfPlace = new int[size];
        var isTaken = new bool[size];
        for (var place = 0; place < size; place++)
        {
            Enter(columns.Of(place), entering);
            var row = PivotRow(place, isTaken);
            if (row < 0) return false;
            Replace(row, entering);
            rowOfPlace[place] = row;
            isTaken[row] = true;
        }

        SortRows(rowOfPlace);
        replaced = 0;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Enter(ReadOnlySpan<Entry> column, Span<double> x)
    {
        for (var i = 0; i < size; i++)
        {
            var row = Row(i);
            var sum = 0.0;
            foreach (ref readonly var entry in column) sum += entry.Value * row[entry.Place];
            x[i] = sum;
        }
    }

    public override void Solve(Span<double> values)
    {
        for (var i = 0; i < size; i++) solved[i] = Dense.Dot(Row(i), values);
        solved.CopyTo(values);
    }

    public override void SolveTransposed(Span<double> values)
    {
        Array.Clear(solved);
        for (var i = 0; i < size; i++)
            if (values[i] != 0) Dense.AddTimes(solved, Row(i), values[i]);
        solved.CopyTo(values);
    }

    public override void RowOf(int place, Span<double> row) => Row(place).CopyTo(row);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Replace(int place, ReadOnlySpan<double> entering)
    {
        var pivotRow = Row(place);
        var factor = 1 / entering[place];
        for (var i = 0; i < size; i++) pivotRow[i] = Math.Abs(pivotRow[i] * factor) < Nothing ? 0 : pivotRow[i] * factor;
        for (var i = 0; i < size; i++)
            if (i != place && Math.Abs(entering[i]) >= 1e-12) Dense.AddTimes(Row(i), pivotRow, -entering[i]);
        replaced++;
    }

    /// <summary>Its own row where the pivot there is large enough, so that rows seldom have to be sorted.</summary>
    private int PivotRow(int place, bool[] isTaken)
    {
        var best = -1;
        for (var row = 0; row < size; row++)
            if (!isTaken[row] && Math.Abs(entering[row]) >= LeastPivot && (best < 0 || Math.Abs(entering[row]) > Math.Abs(entering[best]))) best = row;
        return best >= 0 && !isTaken[place] && Math.Abs(entering[place]) >= OwnPivot * Math.Abs(entering[best]) ? place : best;
    }

    private void SortRows(int[] rowOfPlace)
    {
        if (rowOfPlace.Index().All(one => one.Item == one.Index)) return;
        var sorted = new double[inverse.Length];
        for (var place = 0; place < size; place++) Row(rowOfPlace[place]).CopyTo(sorted.AsSpan(place * size, size));
        sorted.CopyTo(inverse, 0);
    }

    private Span<double> Row(int place) => inverse.AsSpan(place * size, size);
}
