namespace SmartScheduling.Solver.Columns.Simplex;

/// <summary>The square matrix of the columns that a simplex has in its basis, ready to be solved and to have columns replaced.</summary>
internal abstract class Basis
{
    /// <summary>Up to this size an explicit inverse is quicker.</summary>
    private const int LargestDense = 450;

    public static Basis Of(int size) => size <= LargestDense ? new DenseInverse(size) : new FactoredBasis(size);

    /// <summary>Whether a column was replaced since the basis was made.</summary>
    public abstract bool IsChanged { get; }

    /// <summary>Whether to make it anew is cheaper, or safer, than to go on.</summary>
    public abstract bool IsWorn { get; }

    /// <summary>Makes it anew.</summary>
    /// <param name="columns">By place.</param>
    /// <returns>False when the columns depend on each other; nothing can be solved then.</returns>
    public abstract bool Make(SparseLists columns);

    /// <summary>Solves basis × x = column.</summary>
    /// <param name="x">By place.</param>
    public abstract void Enter(ReadOnlySpan<Entry> column, Span<double> x);

    /// <summary>Solves basis × x = b.</summary>
    /// <param name="values">b by row; becomes x by place.</param>
    public abstract void Solve(Span<double> values);

    /// <summary>Solves transposed basis × y = c.</summary>
    /// <param name="values">c by place; becomes y by row.</param>
    public abstract void SolveTransposed(Span<double> values);

    /// <summary>One row of the inverse.</summary>
    /// <param name="row">By row of the matrix.</param>
    public abstract void RowOf(int place, Span<double> row);

    /// <param name="entering">The column that replaces the one at the place, in terms of the present basis.</param>
    public abstract void Replace(int place, ReadOnlySpan<double> entering);
}
