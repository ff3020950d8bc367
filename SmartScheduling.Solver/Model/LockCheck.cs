using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Solver.Model;

/// <summary>Finds locked assignments that point nowhere, are for someone who is not employed, or contradict each other.</summary>
internal static class LockCheck
{
    public static IEnumerable<Fault> Faults(ProblemInput input)
    {
        for (var i = 0; i < input.Locks.Count; i++)
            if (Single(input, input.Locks[i]) is { } sentence) yield return Fault.OfLock(i, sentence);
        foreach (var fault in Pairs(input)) yield return fault;
    }

    private static string? Single(ProblemInput input, LockInput one)
    {
        if (one.Person < 0 || one.Person >= input.People.Count) return "A locked assignment is for someone who is not there.";
        var person = input.People[one.Person];
        if (one.Shift < 0 || one.Shift >= input.Shifts.Count) return $"{person.Name} is locked to a shift that is not there.";
        var shift = input.Shifts[one.Shift];
        if (shift.Positions.All(position => position.Role != one.Role))
            return $"{person.Name} is locked to {shift.Name} in a job role that the shift does not ask for.";
        // Who left meanwhile has worked it all the same.
        if (shift.IsSettled) return null;
        if (shift.Day > person.EmployedTo) return $"{person.Name} is locked to {shift.Name} after having left.";
        if (shift.Day < person.EmployedFrom) return $"{person.Name} is locked to {shift.Name} before being employed.";
        return null;
    }

    private static IEnumerable<Fault> Pairs(ProblemInput input)
    {
        var sound = input.Locks.Select((one, place) => (one, place)).DistinctBy(pair => pair.one)
            .Where(pair => Single(input, pair.one) is null)
            .Select(pair => (pair.place, pair.one.Person, Shift: input.Shifts[pair.one.Shift]));
        foreach (var person in sound.GroupBy(one => one.Person))
        {
            var name = input.People[person.Key].Name;
            var inOrder = person.OrderBy(one => one.Shift.Start).ToList();
            foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)))
                if (later.Shift.Start < earlier.Shift.End)
                    yield return Fault.OfLock(later.place, $"{name} is locked to {earlier.Shift.Name} and to {later.Shift.Name}, which overlap.");
            foreach (var day in inOrder.GroupBy(one => one.Shift.Day).Where(day => day.Count() > DayWork.Capacity))
                yield return Fault.OfLock(day.First().place, $"{name} is locked to {day.Count()} shifts on one day; at most {DayWork.Capacity} are possible.");
        }
    }
}
