using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Explain;

/// <summary>
/// Finds what cannot be staffed whatever the roster: positions that ask for more people than may work them on their day. Rules that
/// look at more than one day are not asked, so what is found is certain, and more may be impossible.
/// </summary>
public static class Shortages
{
    public static IReadOnlyList<Shortage> Of(Problem problem)
    {
        Position[][] ofDay = [.. Enumerable.Range(0, problem.Calendar.Days).Select(day => problem.Positions.Where(position => position.Shift.Day == day).ToArray())];
        DayOptions[] people = [.. problem.People.Select(person => DayOptions.Of(problem, person.Index, ofDay))];
        return
        [
            .. from day in Enumerable.Range(0, ofDay.Length)
               from set in new DayFilling(people, ofDay[day], day).TooMany()
               select ShortageOf(problem, people, set.Positions, set.Possible),
        ];
    }

    private static Shortage ShortageOf(Problem problem, DayOptions[] people, Position[] positions, int possible)
    {
        var day = positions[0].Shift.Day;
        var holders = problem.People.Where(person => positions.Any(position => person.Holds(position.Role, day))).ToList();
        var excluded = holders.Where(person => !MayHave(people[person.Index].Of(day), positions))
            .GroupBy(person => Excluding(problem, person.Index, positions.First(position => person.Holds(position.Role, day))))
            .Select(group => (group.Key, group.Count())).OrderBy(one => one.Key.Index);
        return new(positions, positions.Sum(position => position.Required), possible, holders.Count, [.. excluded]);
    }

    private static bool MayHave(ReadOnlySpan<DayWork> options, Position[] positions)
    {
        foreach (ref readonly var option in options)
            foreach (var position in positions)
                if (option.Has(position)) return true;
        return false;
    }

    /// <summary>The rule that keeps somebody from a position on its day; a lock to something else where it is none.</summary>
    private static ActiveRule Excluding(Problem problem, int person, Position position)
    {
        var off = DayWork.Off(position.Shift.Day);
        foreach (var machine in problem.RuleBook.Machines(person))
        {
            // Too few days off are the fault of no single day.
            if (machine.Counter is { } counter && DayOptions.CountsFreeTime(counter, off.Day) && !DayOptions.IsJudgedAlone(machine, off.Day)) continue;
            if (machine.Rule.Level == RuleLevel.Hard && machine.Rule.Key != RuleKey.Locked && Amount(machine, off.With(position)) > Amount(machine, off)) return machine.Rule;
        }

        return problem.Rules.First(rule => rule.Key == RuleKey.Locked);
    }

    private static long Amount(PersonMachine machine, in DayWork work)
    {
        machine.Advance(machine.Unknown, work, out var amount);
        return amount;
    }
}
