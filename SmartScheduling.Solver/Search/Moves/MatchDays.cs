using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Search.Moves;

/// <summary>
/// Two people who are meant to work the same shifts do the same on a day or a few: one what the other does, or both something else.
/// Whoever is one too many then gets what the follower had. One after the other they would have to part first.
/// </summary>
internal sealed class MatchDays : Move
{
    private const int MostDays = 4;

    private readonly (int One, int Other)[] pairs;

    /// <param name="pairs">By index of people.</param>
    private MatchDays((int One, int Other)[] pairs) => this.pairs = pairs;

    /// <summary>The move for the pairs of a problem; null where it ties nobody to anybody.</summary>
    public static MatchDays? For(Problem problem)
    {
        (int, int)[] pairs = [.. problem.RuleBook.AllRows.Rows.OfType<PositionRow>().Select(row => row.Factors).Distinct().Select(PairOf).OfType<(int, int)>().Distinct()];
        return pairs.Length == 0 ? null : new(pairs);
    }

    public override bool Apply(SearchState state, double heat, ref Prng random)
    {
        var (leader, follower) = pairs[random.Below(pairs.Length)];
        if (random.Below(2) == 0) (leader, follower) = (follower, leader);
        var days = state.Problem.Calendar.Days;
        var length = random.Below(2) == 0 ? 1 : 1 + random.Below(Math.Min(days, MostDays));
        var first = random.Below(days - length + 1);
        var changed = false;
        for (var day = first; day < first + length; day++) changed |= Match(state, leader, follower, day, ref random);
        return changed;
    }

    private static bool Match(SearchState state, int leader, int follower, int day, ref Prng random)
    {
        var options = state.Model(leader).Options.Of(day);
        var work = random.Below(2) == 0 ? state[leader, day] : options[random.Below(options.Length)];
        if (Like(work, state.Model(follower).Options.Of(day)) is not { } same) return false;
        var before = state[follower, day];
        if (before == same && state[leader, day] == work) return false;
        state.Set(leader, work);
        state.Set(follower, same);
        MakeRoom(state, same.First, before, (leader, follower), ref random);
        MakeRoom(state, same.Second, before, (leader, follower), ref random);
        return true;
    }

    /// <summary>The two that a row counts against each other.</summary>
    private static (int, int)? PairOf(int[] factors)
    {
        int[] counted = [.. Enumerable.Range(0, factors.Length).Where(person => factors[person] != 0)];
        return counted.Length == 2 && factors[counted[0]] + factors[counted[1]] == 0 ? (counted[0], counted[1]) : null;
    }

    /// <summary>The option with the same shifts; in the same positions where there is one.</summary>
    private static DayWork? Like(in DayWork work, ReadOnlySpan<DayWork> options)
    {
        DayWork? like = null;
        foreach (var option in options)
        {
            if (option == work) return option;
            if (option.First?.Shift == work.First?.Shift && option.Second?.Shift == work.Second?.Shift) like = option;
        }

        return like;
    }

    private static void MakeRoom(SearchState state, Position? position, in DayWork instead, (int, int) pair, ref Prng random)
    {
        if (position is null || state.Filled(position) <= position.Required) return;
        var people = state.Choices.For(position);
        var first = random.Below(people.Length);
        for (var i = 0; i < people.Length; i++)
        {
            var person = people[(first + i) % people.Length];
            if (person == pair.Item1 || person == pair.Item2 || !state[person, position.Shift.Day].Has(position)) continue;
            var rest = state.MayHave(person, instead) ? instead : DayWork.Off(position.Shift.Day);
            if (!state.MayHave(person, rest)) continue;
            state.Set(person, rest);
            return;
        }
    }
}
