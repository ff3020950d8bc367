namespace SmartScheduling.Solver.Search.Moves;

/// <summary>
/// Ruin and recreate: a few people lose what they do on some days in a row and get new work there one after the other.
/// At random, a place is taken from its holder only when that one's turn comes, so an attempt lies anywhere between
/// "improve one person after the other" and "begin again together".
/// </summary>
internal sealed class RebuildPeople(WindowRebuild rebuild) : Move
{
    private const int MostPeople = 4;
    private const int ShortestWindow = 3;
    private const int LongestWindow = 28;

    private readonly int[] chosen = new int[MostPeople];

    public override bool Apply(SearchState state, double heat, ref Prng random)
    {
        var days = state.Problem.Calendar.Days;
        var shortest = Math.Min(ShortestWindow, days);
        var ratio = (Math.Min(LongestWindow, days) + 0.99) / shortest;
        var length = Math.Min(days, (int)(shortest * Math.Pow(ratio, random.Unit())));
        var first = random.Below(days - length + 1);
        var count = Choose(state, first, length, ref random);
        if (count == 0) return false;
        var keep = random.Unit();
        for (var i = 1; i < count; i++)
            if (random.Unit() >= keep) Clear(state, chosen[i], first, length);
        for (var i = 0; i < count; i++)
        {
            Clear(state, chosen[i], first, length);
            rebuild.Rebuild(chosen[i], first, first + length, random.Unit() * heat, ref random);
        }

        return true;
    }

    /// <summary>
    /// One person at random, or one whose days break a hard rule, and some who can give to or take from those chosen before.
    /// </summary>
    private int Choose(SearchState state, int first, int length, ref Prng random)
    {
        var free = state.Choices.Free;
        var wanted = Math.Min(free.Length, random.Below(5) == 0 ? 1 : 2 + random.Below(MostPeople - 1));
        var seeksBroken = state.Score.Hard > 0 && random.Below(2) == 0;
        var count = 0;
        for (var tries = 0; count < wanted && tries < 40; tries++)
        {
            var person = free[random.Below(free.Length)];
            if (count == 0 && seeksBroken && tries < 20 && state.ScoreOf(person).Hard == 0) continue;
            if (chosen.AsSpan(0, count).Contains(person)) continue;
            if (count > 0 && tries < 20)
            {
                var day = first + random.Below(length);
                var held = state[chosen[random.Below(count)], day];
                if (held == state[person, day] || !state.Choices.MayHave(person, held)) continue;
            }

            chosen[count++] = person;
        }

        return count;
    }

    private static void Clear(SearchState state, int person, int first, int length)
    {
        for (var day = first; day < first + length; day++)
            if (!state.Choices.IsLocked(person, day)) state.Set(person, Model.DayWork.Off(day));
    }
}
