using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Search.Moves;

/// <summary>One person gets another duty on a day, or is free.</summary>
internal sealed class ChangeDay : Move
{
    public override bool Apply(SearchState state, double heat, ref Prng random)
    {
        var free = state.Choices.Free;
        var person = free[random.Below(free.Length)];
        var day = random.Below(state.Problem.Calendar.Days);
        var choices = state.Choices.Of(person, day);
        if (choices.Length == 0) return false;
        var choice = random.Below(choices.Length + 1);
        var work = choice == choices.Length ? DayWork.Off(day) : new DayWork(day, choices[choice], null);
        if (work == state[person, day]) return false;
        state.Set(person, work);
        return true;
    }
}
