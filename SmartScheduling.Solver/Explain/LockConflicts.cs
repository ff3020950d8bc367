using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Explain;

/// <summary>
/// Finds the locked assignments that contradict each other. A person's rules are asked about that person's locks only, a row
/// of a team rule about those of its day, so thousands of locks are no matter. Rules that more work may mend blame nobody.
/// </summary>
public sealed class LockConflicts
{
    private readonly Problem problem;

    private LockConflicts(Problem problem) => this.problem = problem;

    public static IReadOnlyList<LockConflict> Of(Problem problem)
    {
        if (problem.Locks.Count == 0) return [];
        var search = new LockConflicts(problem);
        return [.. search.OfPeople(), .. search.OfTeams()];
    }

    private IEnumerable<LockConflict> OfPeople() =>
        from own in problem.Locks.GroupBy(one => one.Person, one => one.Position)
        orderby own.Key
        let machines = problem.RuleBook.Machines(own.Key).ToArray().Where(machine => machine.Rule.Level == RuleLevel.Hard && !machine.MoreWorkMayMend() && machine.Rule.Key != RuleKey.Locked).ToArray()
        let free = machines.Select(machine => machine.Fold(machine.Begin, Days([]))).ToArray()
        from set in DeletionFilter.Sets(own.OrderBy(position => position.Shift.Start), locks => Exceeds(machines, free, locks))
        select new LockConflict([.. set.Select(position => (own.Key, position))], Broken(machines, free, set));

    private bool Exceeds(PersonMachine[] machines, long[] free, IReadOnlyList<Position> locks)
    {
        var days = Days(locks);
        for (var i = 0; i < machines.Length; i++)
            if (machines[i].Fold(machines[i].Begin, days) > free[i]) return true;
        return false;
    }

    private List<Violation> Broken(PersonMachine[] machines, long[] free, IReadOnlyList<Position> locks)
    {
        var days = Days(locks);
        List<Violation> broken = [];
        for (var i = 0; i < machines.Length; i++)
            if (machines[i].Fold(machines[i].Begin, days) > free[i]) machines[i].Report(days, broken);
        return broken;
    }

    private DayWork[] Days(IReadOnlyList<Position> locks)
    {
        DayWork[] days = [.. Enumerable.Range(0, problem.Calendar.Days).Select(DayWork.Off)];
        foreach (var position in locks) days[position.Shift.Day] = days[position.Shift.Day].With(position);
        return days;
    }

    private IEnumerable<LockConflict> OfTeams()
    {
        var ofDay = problem.Locks.OrderBy(one => one.Person).ThenBy(one => one.Position.Shift.Start).ToLookup(one => one.Position.Shift.Day);
        return
            from rule in problem.Rules
            where rule.Definition is RowRule
            from row in problem.RuleBook.Rows(rule)
            let locks = ofDay[row.Day].ToList()
            where locks.Count > 0
            let count = new RowCount(row, problem.People.Count)
            from set in DeletionFilter.Sets(locks, some => count.IsBrokenBy(some))
            select new LockConflict(set, [((RowRule)rule.Definition).Explain(problem, rule, row, count.With(set))]);
    }

    /// <summary>What a row counts when nobody works but those who are locked.</summary>
    private sealed class RowCount
    {
        private readonly Row row;
        private readonly DayWork off;
        private readonly int free;

        public RowCount(Row row, int people)
        {
            this.row = row;
            off = DayWork.Off(row.Day);
            for (var person = 0; person < people; person++) free += row.Share(person, off);
        }

        public int With(IReadOnlyList<(int Person, Position Position)> locks)
        {
            var count = free;
            foreach (var own in locks.GroupBy(one => one.Person, one => one.Position))
                count += row.Share(own.Key, own.Aggregate(off, (work, position) => work.With(position))) - row.Share(own.Key, off);
            return count;
        }

        /// <summary>Whether the locks lead the count over a limit to which work by nobody can bring it back.</summary>
        public bool IsBrokenBy(IReadOnlyList<(int Person, Position Position)> locks)
        {
            var count = With(locks);
            if (row.Cost(count).Hard <= row.Cost(free).Hard) return false;
            return count > row.AtMost ? count > free && WorkOnlyAdds : count < free && WorkOnlyTakes;
        }

        // Of two who work together one adds and the other takes: neither is sure.
        private bool WorkOnlyAdds => row is PositionRow positions ? positions.Factors.All(factor => factor >= 0) : OffShare == 0;

        private bool WorkOnlyTakes => row is PositionRow positions ? positions.Factors.All(factor => factor <= 0) : OffShare > 0;

        private int OffShare => ((DayRow)row).ShareOf(off);
    }
}
