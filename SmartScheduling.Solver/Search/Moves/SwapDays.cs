namespace SmartScheduling.Solver.Search.Moves;

/// <summary>Two people exchange what they do on some days in a row; often on one day only.</summary>
internal sealed class SwapDays : Move
{
    private const int LongestBlock = 14;

    public override bool Apply(SearchState state, double heat, ref Prng random)
    {
        var people = state.Problem.People.Count;
        var days = state.Problem.Calendar.Days;
        if (people < 2) return false;
        var one = random.Below(people);
        var other = random.Below(people - 1);
        if (other >= one) other++;
        var length = random.Below(2) == 0 ? 1 : 1 + random.Below(Math.Min(days, LongestBlock));
        var first = random.Below(days - length + 1);
        var changed = false;
        for (var day = first; day < first + length; day++)
        {
            var mine = state[one, day];
            var yours = state[other, day];
            if (mine == yours || !state.MayHave(one, yours) || !state.MayHave(other, mine)) continue;
            state.Set(one, yours);
            state.Set(other, mine);
            changed = true;
        }

        return changed;
    }
}
