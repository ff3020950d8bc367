namespace SmartScheduling.Solver.Columns.Simplex;

/// <content>One equation more: a total of shorts and overs.</content>
internal sealed partial class RestrictedMaster
{
    private RestrictedMaster(RestrictedMaster from, MissedTotal total, double worth)
        : this(
            [.. from.targets, total.Target],
            [.. from.rightHand[..from.rows], total.Target, .. from.rightHand[from.rows..]],
            [.. from.Shorts, total.Short],
            [.. from.Overs, total.Over],
            from.people)
    {
        var last = from.rows;
        from.shortsIn.CopyTo(shortsIn, 0);
        from.oversIn.CopyTo(oversIn, 0);
        foreach (var row in total.Shorts) shortsIn[row] = [.. shortsIn[row], last];
        foreach (var row in total.Overs) oversIn[row] = [.. oversIn[row], last];
        var placeOf = new int[from.columns.Count];
        foreach (var (place, column) in from.columns.Index())
        {
            if (column.BasisPlace < 0 && (column.IsBanned || from.ReducedCost(column) > worth)) continue;
            placeOf[place] = columns.Count;
            Add(column.Copy());
        }

        Array.Fill(shortPlace, -1);
        Array.Fill(overPlace, -1);
        for (var i = 0; i < from.size; i++)
        {
            var variable = from.basis[i];
            basis[i] = variable < last ? variable : variable < 2 * last ? variable + 1 : 2 * rows + placeOf[variable - 2 * last];
        }

        basis[^1] = total.Shorts.Sum(from.Short) + total.Overs.Sum(from.Over) < total.Target ? last : rows + last;
        for (var i = 0; i < size; i++) SetPlace(basis[i], i);
        Renew();
    }

    /// <summary>
    /// The same with a total behind the other equations, and with columns of its own. The basis is the one reached here and what is missed
    /// of the total, so little is left to solve.
    /// </summary>
    /// <param name="worth">Columns whose reduced cost is above this stay behind.</param>
    public RestrictedMaster With(MissedTotal total, double worth) => new(this, total, worth);

    /// <summary>Lets go of what it is solved with, which is most of its memory. From then on it can be asked and gone on from, but not solved.</summary>
    public void Rest() => inBasis = Basis.Of(0);
}
