using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// A weekend is worked whole or not at all; one of which the period and the days before hold only one day is not judged.
// amount(Sunday) = 1 when exactly one of Saturday and Sunday is worked
public sealed class CompleteWeekends : PersonRule
{
    public override RuleKey Key => RuleKey.CompleteWeekends;

    public override string Name => "Complete weekends";

    public override string Formula => "weekends of which one day is worked and the other is free";

    public override string Unit => "weekends";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft];

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) => "A weekend is worked whole or not at all.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule) =>
        rule.People.Select(person => new PersonMachine<Machine>(rule, problem.People[person], new(problem.Calendar)));

    /// <summary>State: on a Sunday what the Saturday was, else nothing.</summary>
    private readonly struct Machine(Calendar calendar) : IDayMachine
    {
        private const long Nothing = 0;
        private const long Free = 1;
        private const long Worked = 2;

        public MachineShape Shape => MachineShape.Pattern;

        public long Begin => Nothing;

        public long Advance(long state, in DayWork work, out long amount)
        {
            var weekday = calendar.Weekday(work.Day);
            amount = weekday == DayOfWeek.Sunday && state == (work.IsOff ? Worked : Free) ? 1 : 0;
            if (weekday != DayOfWeek.Saturday) return Nothing;
            return work.IsOff ? Free : Worked;
        }

        public Finding Explain(long state, in DayWork work, long amount) => new(work.First?.Shift, state == Worked
            ? $"works on {calendar.Name(work.Day - 1)} and not on {calendar.Name(work.Day)}"
            : $"works on {calendar.Name(work.Day)} and not on {calendar.Name(work.Day - 1)}");
    }
}
