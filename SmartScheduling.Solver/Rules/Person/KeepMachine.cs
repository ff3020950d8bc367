using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Rules.Person;

/// <summary>Counts the assignments of a day that were there and are missing. No state.</summary>
/// <param name="kept">By day of the period.</param>
/// <param name="missing">What to say of one that is missing, given the shift's name and day.</param>
internal readonly struct KeepMachine(Calendar calendar, Position[][] kept, Func<string, string> missing) : IDayMachine
{
    public MachineShape Shape => MachineShape.PerDay;

    public long Begin => 0;

    /// <summary>A machine for each person who has an assignment to keep.</summary>
    public static IEnumerable<PersonMachine> For(
        Problem problem, ActiveRule rule, IEnumerable<(int Person, Position Position)> assignments, Func<string, string> missing) =>
        from own in assignments.GroupBy(one => one.Person)
        let byDay = own.Select(one => one.Position).ToLookup(position => position.Shift.Day)
        let days = Enumerable.Range(0, problem.Calendar.Days).Select(day => byDay[day].ToArray()).ToArray()
        select new PersonMachine<KeepMachine>(rule, problem.People[own.Key], new(problem.Calendar, days, missing));

    public long Advance(long state, in DayWork work, out long amount)
    {
        amount = 0;
        // There is nothing to keep on the days before the period.
        if (work.Day < 0) return 0;
        foreach (var position in kept[work.Day])
            if (!work.Has(position)) amount++;
        return 0;
    }

    public Finding Explain(long state, in DayWork work, long amount)
    {
        var day = work;
        var first = kept[work.Day].First(position => !day.Has(position)).Shift;
        return new(first, missing(calendar.On(first)));
    }
}
