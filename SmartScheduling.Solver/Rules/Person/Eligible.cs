using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// A position goes to someone who holds its job role on that date, is employed then and may work that kind of shift; one of a settled shift to whoever is locked to it.
// amount(day) = number of duties of the day for which that does not hold
public sealed class Eligible : PersonRule
{
    public override RuleKey Key => RuleKey.Eligible;

    public override string Name => "Eligible";

    public override string Formula => "duties that the person may not have";

    public override string Unit => "assignments";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Hard];

    public override bool AlwaysHolds => true;

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) =>
        "A position goes to someone who holds its job role on that date, is employed then and may work that kind of shift.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule) =>
        Machines(problem, rule, problem.Locks.Where(one => one.Position.Shift.IsSettled).ToLookup(one => one.Person, one => one.Position));

    private static IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule, ILookup<int, Position> settled) =>
        problem.People.Select(person => new PersonMachine<Machine>(rule, person, new(problem, person, [.. settled[person.Index]])));

    private readonly struct Machine(Problem problem, Model.Person person, Position[] settled) : IDayMachine
    {
        public MachineShape Shape => MachineShape.PerDay;

        public long Begin => 0;

        public long Advance(long state, in DayWork work, out long amount)
        {
            amount = (Allowed(work.First) ? 0 : 1) + (Allowed(work.Second) ? 0 : 1);
            return 0;
        }

        public Finding Explain(long state, in DayWork work, long amount)
        {
            var broken = Allowed(work.First) ? work.Second! : work.First!;
            return new(broken.Shift, $"cannot work {problem.Calendar.On(broken.Shift)} as {problem.Roles[broken.Role]}: {Reason(broken)}");
        }

        // What was worked before the period has no role and is not judged.
        private bool Allowed(Position? position) =>
            position is null || position.Role < 0 || (position.Shift.IsSettled ? Array.IndexOf(settled, position) >= 0 : person.MayWork(position));

        private string Reason(Position position)
        {
            if (position.Shift.IsSettled) return "who works it is settled";
            if (!person.IsEmployed(position.Shift.Day)) return "not employed then";
            return person.Holds(position.Role, position.Shift.Day) ? $"excluded from {problem.Kinds[position.Shift.Kind]} shifts" : "does not hold that job role then";
        }
    }
}
