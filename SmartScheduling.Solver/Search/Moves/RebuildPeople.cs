namespace SmartScheduling.Solver.Search.Moves;

/// <summary>
/// Ruin and recreate: a few people lose what they do on some days in a row and get the best work there one after the
/// other. At random, what those who still wait held counts as theirs, so an attempt lies anywhere between "improve one
/// person after the other" and "begin again together".
/// </summary>
/// <param name="grain">The size of small differences in points: the usual noise on prices.</param>
/// <param name="longest">Days of the longest window, but for all days.</param>
internal sealed class RebuildPeople(WindowRebuild rebuild, double grain, int longest) : Move
{
    private const int MostPeople = 6;
    private const int ShortestWindow = 3;
    private const int LongestWhole = 60;
    private const double WholeShare = 0.03;

    private readonly int[] chosen = new int[MostPeople];
    private int[] held = [];

    public override bool Apply(SearchState state, double heat, ref Prng random)
    {
        var days = state.Problem.Calendar.Days;
        var (first, length) = Window(days, ref random);
        var count = Choose(state, first, length, ref random);
        if (count == 0) return false;
        if (held.Length < length * MostPeople) held = new int[length * MostPeople];
        var (noise, reserve) = (random.Unit() * Noise(state, heat, ref random), random.Unit());
        for (var i = 0; i < count; i++)
        {
            Remember(state, i, first, length);
            rebuild.Clear(chosen[i], first, first + length);
            if (count > 1) Reserve(state, i, first, length, 1);
        }

        var isWhole = true;
        for (var i = 0; i < count; i++)
        {
            if (count > 1) Reserve(state, i, first, length, -1);
            isWhole = isWhole && rebuild.Rebuild(chosen[i], first, first + length, noise, i + 1 < count ? reserve : 0, ref random);
        }

        return isWhole;
    }

    /// <summary>Where prices are not the whole truth, the best against them is not always wanted.</summary>
    private double Noise(SearchState state, double heat, ref Prng random) =>
        state.Team.HasOthers && random.Below(2) == 0 ? Math.Max(grain, heat) : grain;

    /// <summary>Short windows far more often than long ones.</summary>
    private (int First, int Length) Window(int days, ref Prng random)
    {
        if (days <= LongestWhole && random.Unit() < WholeShare) return (0, days);
        var shortest = Math.Clamp(days / 3, 1, ShortestWindow);
        var ratio = (Math.Min(longest, days) + 0.99) / shortest;
        var length = Math.Min(days, (int)(shortest * Math.Pow(ratio, random.Unit())));
        return (random.Below(days - length + 1), length);
    }

    /// <summary>
    /// One person at random, or one whose days break a hard rule, and some who can give to or take from those chosen before.
    /// </summary>
    private int Choose(SearchState state, int first, int length, ref Prng random)
    {
        var free = state.Choices.Free;
        var most = length <= 7 ? MostPeople : length <= 14 ? 4 : 3;
        var wanted = Math.Min(free.Length, random.Below(5) == 0 ? 1 : 2 + random.Below(most - 1));
        var seeksBroken = state.Score.Hard > 0 && random.Below(2) == 0;
        var count = 0;
        for (var tries = 0; count < wanted && tries < 40; tries++)
        {
            var person = free[random.Below(free.Length)];
            if (count == 0 && seeksBroken && tries < 20 && state.ScoreOf(person).Hard == 0) continue;
            if (chosen.AsSpan(0, count).Contains(person)) continue;
            if (count > 0 && tries % 2 == 0 && tries < 24)
            {
                var day = first + random.Below(length);
                var given = state[chosen[random.Below(count)], day];
                if (given == state[person, day] || !state.MayHave(person, given)) continue;
            }

            chosen[count++] = person;
        }

        return count;
    }

    private void Remember(SearchState state, int i, int first, int length)
    {
        for (var day = 0; day < length; day++) held[i * length + day] = state.PickOf(chosen[i], first + day);
    }

    private void Reserve(SearchState state, int i, int first, int length, int times)
    {
        var options = state.Model(chosen[i]).Options;
        for (var day = 0; day < length; day++)
            if (held[i * length + day] >= 0) rebuild.Prices.Reserve(chosen[i], options.Start(first + day) + held[i * length + day], times);
    }
}
