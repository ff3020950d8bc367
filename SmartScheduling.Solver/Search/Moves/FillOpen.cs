using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Search.Moves;

/// <summary>
/// Somebody takes an open place: beside what they do on that day, or instead of it. Half of the time, whoever gives up a
/// place is followed by somebody who takes that one: a chain of two.
/// </summary>
internal sealed class FillOpen : Move
{
    private const int Tries = 16;

    public override bool Apply(SearchState state, double heat, ref Prng random)
    {
        if (FindOpen(state, ref random) is not { } open || Take(state, open, ref random) is not { } given) return false;
        if (given.First is { } left && state.Filled(left) < left.Required && random.Below(2) == 0) Take(state, left, ref random);
        return true;
    }

    private static Position? FindOpen(SearchState state, ref Prng random)
    {
        var positions = state.Problem.Positions;
        for (var i = 0; i < Tries && positions.Count > 0; i++)
        {
            var position = positions[random.Below(positions.Count)];
            if (state.Filled(position) < position.Required) return position;
        }

        return null;
    }

    /// <returns>What the person who takes it had before; null when nobody can.</returns>
    private static DayWork? Take(SearchState state, Position position, ref Prng random)
    {
        var people = state.Choices.For(position);
        for (var i = 0; i < Tries && people.Length > 0; i++)
        {
            var person = people[random.Below(people.Length)];
            var now = state[person, position.Shift.Day];
            if (now.Has(position)) continue;
            var beside = now.Count < DayWork.Capacity && (now.IsOff || random.Below(2) == 0) && IsApart(now.First, position);
            var work = beside ? now.With(position) : new DayWork(now.Day, position, null);
            if (!state.MayHave(person, work)) continue;
            state.Set(person, work);
            return now;
        }

        return null;
    }

    private static bool IsApart(Position? one, Position other) =>
        one is null || one.Shift.End <= other.Shift.Start || other.Shift.End <= one.Shift.Start;
}
