using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// A locked assignment stays.
// amount(day) = number of the day's locked assignments that are missing
public sealed class Locked : PersonRule
{
    public override RuleKey Key => RuleKey.Locked;

    public override string Name => "Locked assignments";

    public override string Formula => "locked assignments that are missing";

    public override string Unit => "assignments";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Hard];

    public override bool AlwaysHolds => true;

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) => "A locked assignment stays.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule) =>
        from locks in problem.Locks.GroupBy(one => one.Person)
        let byDay = locks.Select(one => one.Position).ToLookup(position => position.Shift.Day)
        let days = Enumerable.Range(0, problem.Calendar.Days).Select(day => byDay[day].ToArray()).ToArray()
        select new PersonMachine<Machine>(rule, problem.People[locks.Key], new(problem.Calendar, days));

    private readonly struct Machine(Calendar calendar, Position[][] locks) : IDayMachine
    {
        public MachineShape Shape => MachineShape.PerDay;

        public long Begin => 0;

        public long Advance(long state, in DayWork work, out long amount)
        {
            amount = 0;
            // Nothing is locked on the days before the period.
            if (work.Day < 0) return 0;
            foreach (var position in locks[work.Day])
                if (!work.Has(position)) amount++;
            return 0;
        }

        public Finding Explain(long state, in DayWork work, long amount)
        {
            var day = work;
            var missing = locks[work.Day].First(position => !day.Has(position)).Shift;
            return new(missing, $"is locked to {calendar.On(missing)} and does not have it");
        }
    }
}
