using System.Runtime.CompilerServices;

namespace SmartScheduling.Solver.Columns.Simplex;

/// <summary>
/// A factored matrix and, since it was factored, the columns that were replaced, each as one step (product form of the
/// inverse): where there are many equations, far fewer entries than an inverse has.
/// </summary>
internal sealed class FactoredBasis(int size) : Basis
{
    private const int MostReplaced = 100;
    private const double Nothing = 1e-13;

    private readonly SparseFactor factor = new(size);
    private readonly SparseLists steps = new();
    private readonly List<(int Place, double Pivot)> replaced = [];

    public override bool IsChanged => replaced.Count > 0;

    public override bool IsWorn => replaced.Count >= MostReplaced || steps.Entries > 2 * factor.Entries + 4 * size;

    public override bool Make(SparseLists columns)
    {
        steps.Clear();
        replaced.Clear();
        return factor.Factor(columns);
    }

    public override void Enter(ReadOnlySpan<Entry> column, Span<double> x)
    {
        x.Clear();
        foreach (ref readonly var entry in column) x[entry.Place] += entry.Value;
        Solve(x);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Solve(Span<double> values)
    {
        factor.Solve(values);
        for (var i = 0; i < replaced.Count; i++)
        {
            var (place, pivot) = replaced[i];
            if (values[place] == 0) continue;
            var x = values[place] /= pivot;
            foreach (ref readonly var entry in steps.Of(i)) values[entry.Place] -= entry.Value * x;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void SolveTransposed(Span<double> values)
    {
        for (var i = replaced.Count - 1; i >= 0; i--)
        {
            var (place, pivot) = replaced[i];
            var sum = values[place];
            foreach (ref readonly var entry in steps.Of(i)) sum -= entry.Value * values[entry.Place];
            values[place] = sum / pivot;
        }

        factor.SolveTransposed(values);
    }

    public override void RowOf(int place, Span<double> row)
    {
        row.Clear();
        row[place] = 1;
        SolveTransposed(row);
    }

    public override void Replace(int place, ReadOnlySpan<double> entering)
    {
        for (var i = 0; i < entering.Length; i++)
            if (i != place && Math.Abs(entering[i]) > Nothing) steps.Add(i, entering[i]);
        steps.Close();
        replaced.Add((place, entering[place]));
    }
}
