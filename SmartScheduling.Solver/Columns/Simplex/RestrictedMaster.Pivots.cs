using System.Runtime.CompilerServices;

namespace SmartScheduling.Solver.Columns.Simplex;

/// <content>The steps of the simplex.</content>
internal sealed partial class RestrictedMaster
{
    /// <summary>The best column of each person, and every short and over that pays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindCandidates(int[] best, double[] bestCost, List<int> candidates)
    {
        candidates.Clear();
        Array.Fill(best, -1);
        Array.Fill(bestCost, -Tolerance);
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (column.BasisPlace >= 0 || column.IsBanned) continue;
            var cost = ReducedCost(column);
            if (cost >= bestCost[column.Person]) continue;
            bestCost[column.Person] = cost;
            best[column.Person] = i;
        }

        foreach (var column in best)
            if (column >= 0) candidates.Add(2 * rows + column);
        for (var row = 0; row < rows; row++)
        {
            if (shortPlace[row] < 0 && ReducedCostOfShort(row) < -Tolerance) candidates.Add(row);
            if (overPlace[row] < 0 && ReducedCostOfOver(row) < -Tolerance) candidates.Add(rows + row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Variable, double Cost) Cheapest(List<int> candidates)
    {
        var (variable, cheapest, steepest) = (-1, 0.0, 0.0);
        foreach (var candidate in candidates)
        {
            if (IsBasic(candidate)) continue;
            var cost = ReducedCost(candidate);
            if (cost >= -Tolerance) continue;
            // How much a step of length one would bring, in the space of all variables.
            var steepness = candidate < 2 * rows ? cost * cost / 2 : cost * cost / columns[candidate - 2 * rows].Length;
            if (steepness > steepest) (variable, cheapest, steepest) = (candidate, cost, steepness);
        }

        return (variable, cheapest);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Pivot(int variable, double reducedCost)
    {
        Enter(variable);
        var place = Leaving();
        if (place < 0) return false;
        var step = Math.Max(values[place], 0) / entering[place];
        inBasis.RowOf(place, pivotRow);
        Pivots++;
        if (!Agrees(place))
        {
            Renew();
            return true;
        }

        Dense.AddTimes(duals, pivotRow, reducedCost / entering[place]);
        Dense.AddTimes(values, entering, -step);
        values[place] = step;
        SetPlace(basis[place], -1);
        basis[place] = variable;
        SetPlace(variable, place);
        inBasis.Replace(place, entering);
        if (inBasis.IsWorn) Renew();
        else if (++pivotsSinceRefresh % PivotsOfRefresh == 0) Refresh();
        return true;
    }

    /// <summary>Whether the pivot comes out the same by its row and by its column; where it does not, roundings have added up.</summary>
    private bool Agrees(int place)
    {
        if (!inBasis.IsChanged) return true;
        var byRow = 0.0;
        foreach (ref readonly var entry in enteringColumn.Of(0)) byRow += entry.Value * pivotRow[entry.Place];
        return Math.Abs(byRow - entering[place]) <= 1e-6 * (1 + Math.Abs(entering[place]));
    }

    /// <summary>The entering variable in terms of the basis.</summary>
    private void Enter(int variable)
    {
        enteringColumn.Clear();
        Append(variable, enteringColumn);
        inBasis.Enter(enteringColumn.Of(0), entering);
    }

    /// <summary>The place that leaves the basis: ratio test in two passes, the largest pivot among nearly equal ratios.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Leaving()
    {
        var least = double.MaxValue;
        for (var i = 0; i < size; i++)
            if (entering[i] > 1e-7) least = Math.Min(least, (Math.Max(values[i], 0) + 1e-9) / entering[i]);
        var place = -1;
        for (var i = 0; i < size; i++)
            if (entering[i] > 1e-7 && Math.Max(values[i], 0) / entering[i] <= least && (place < 0 || entering[i] > entering[place])) place = i;
        return place;
    }

    /// <summary>Makes the basis anew. One whose columns depend on each other is left for one column of each person and what these leave short or over.</summary>
    private void Renew()
    {
        basisColumns.Clear();
        foreach (var variable in basis) Append(variable, basisColumns);
        if (!inBasis.Make(basisColumns))
        {
            BeginAnew();
            return;
        }

        Refresh();
    }

    /// <summary>Values and duals from the basis alone, without the roundings of the pivots before.</summary>
    private void Refresh()
    {
        rightHand.CopyTo(values);
        inBasis.Solve(values);
        Reprice();
    }

    private void BeginAnew()
    {
        var columnOfPerson = new int[people];
        foreach (var variable in basis)
            if (variable >= 2 * rows) columnOfPerson[columns[variable - 2 * rows].Person] = variable - 2 * rows;
        BeginWith(columnOfPerson);
    }

    private void Append(int variable, SparseLists to)
    {
        if (variable < 2 * rows)
        {
            var row = variable < rows ? variable : variable - rows;
            to.Add(row, variable < rows ? 1 : -1);
            foreach (var total in variable < rows ? shortsIn[row] : oversIn[row]) to.Add(total, 1);
        }
        else
        {
            var column = columns[variable - 2 * rows];
            to.Add(rows + column.Person, 1);
            for (var i = 0; i < column.Rows.Length; i++) to.Add(column.Rows[i], column.Amounts[i]);
        }

        to.Close();
    }
}
