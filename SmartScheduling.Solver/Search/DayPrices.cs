using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Search;

/// <summary>What the rules without memory say about a day, looked up instead of computed: they are the prices of duties.</summary>
internal sealed class DayPrices
{
    private readonly PersonMachine[][] machines;
    private readonly Score[] off;
    private readonly Score[] single;
    private readonly int days;
    private readonly int positions;

    public DayPrices(Problem problem)
    {
        days = problem.Calendar.Days;
        positions = problem.Positions.Count;
        machines = new PersonMachine[problem.People.Count][];
        off = new Score[machines.Length * days];
        single = new Score[machines.Length * positions];
        for (var person = 0; person < machines.Length; person++)
        {
            machines[person] = [.. problem.RuleBook.Machines(person).ToArray().Where(machine => machine.Shape == MachineShape.PerDay)];
            for (var day = 0; day < days; day++) off[person * days + day] = Sum(person, DayWork.Off(day));
            foreach (var position in problem.Positions)
                single[person * positions + position.Index] = Sum(person, new(position.Shift.Day, position, null));
        }
    }

    public Score Of(int person, in DayWork work)
    {
        if (work.First is null) return off[person * days + work.Day];
        return work.Second is null ? single[person * positions + work.First.Index] : Sum(person, work);
    }

    private Score Sum(int person, in DayWork work)
    {
        var sum = Score.Zero;
        foreach (var machine in machines[person])
        {
            machine.Advance(machine.Begin, work, out var amount);
            if (amount != 0) sum += machine.Rule.Cost(amount);
        }

        return sum;
    }
}
