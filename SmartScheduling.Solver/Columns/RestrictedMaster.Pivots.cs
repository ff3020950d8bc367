using System.Runtime.CompilerServices;

namespace SmartScheduling.Solver.Columns;

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
            if (shortPlace[row] < 0 && Shorts[row] - duals[row] < -Tolerance) candidates.Add(row);
            if (overPlace[row] < 0 && Overs[row] + duals[row] < -Tolerance) candidates.Add(rows + row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Variable, double Cost) Cheapest(List<int> candidates)
    {
        var (variable, least) = (-1, -Tolerance);
        foreach (var candidate in candidates)
        {
            if (IsBasic(candidate)) continue;
            var cost = ReducedCost(candidate);
            if (cost < least) (variable, least) = (candidate, cost);
        }

        return (variable, least);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Pivot(int variable, double reducedCost)
    {
        Enter(variable);
        var place = Leaving();
        if (place < 0) return false;
        var step = Math.Max(values[place], 0) / entering[place];
        var pivotRow = Row(place);
        var factor = 1 / entering[place];
        for (var i = 0; i < size; i++) pivotRow[i] = Math.Abs(pivotRow[i] * factor) < 1e-13 ? 0 : pivotRow[i] * factor;
        Dense.AddTimes(duals, pivotRow, reducedCost);
        for (var i = 0; i < size; i++)
        {
            if (i == place || Math.Abs(entering[i]) < 1e-12) continue;
            Dense.AddTimes(Row(i), pivotRow, -entering[i]);
            values[i] -= step * entering[i];
        }

        values[place] = step;
        SetPlace(basis[place], -1);
        basis[place] = variable;
        SetPlace(variable, place);
        Pivots++;
        if (++pivotsSinceRefresh % 200 == 0) Refresh();
        return true;
    }

    /// <summary>The entering variable in terms of the basis.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Enter(int variable)
    {
        if (variable < 2 * rows)
        {
            var (row, sign) = variable < rows ? (variable, 1.0) : (variable - rows, -1.0);
            for (var i = 0; i < size; i++) entering[i] = sign * inverse[(long)i * size + row];
            return;
        }

        var column = columns[variable - 2 * rows];
        var person = rows + column.Person;
        for (var i = 0; i < size; i++)
        {
            var row = Row(i);
            var sum = row[person];
            for (var at = 0; at < column.Rows.Length; at++) sum += column.Amounts[at] * row[column.Rows[at]];
            entering[i] = sum;
        }
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

    private void Refresh()
    {
        for (var i = 0; i < size; i++) values[i] = Dense.Dot(Row(i), rightHand);
        Reprice();
    }
}
