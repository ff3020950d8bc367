using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// A run of free days is at least n long, and where a most is given not longer than that; one that began before the known days, or may go on after the period, cannot be too short.
// amount(day) = n - length of the run that ended the day before, when that is shorter; 1 when the day is free and as many days before it as the most were, too
public sealed class MinConsecutiveDaysOff : PersonRule
{
    public static readonly NumberParameter Limit = NumberParameter.Count("count", "Free days in a row, at least", 2, 1, 31);
    public static readonly NumberParameter Most = NumberParameter.Count("most", "Free days in a row, at most (0: any number)", 0, 0, 366);

    public override RuleKey Key => RuleKey.MinConsecutiveDaysOff;

    public override string Name => "Runs of free days";

    public override string Formula => "max(0, minimum - length) for each run of free days that ends, and max(0, length - maximum) where there is one";

    public override string Unit => "days short or over";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft, RuleLevel.Hard];

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 3;

    public override IReadOnlyList<Parameter> Parameters => [Limit, Most];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var most = parameters.Get(Most);
        return $"Whoever has a free day, has at least {Wording.Count(parameters.Get(Limit), "day", "days")} in a row free{(most == 0 ? "" : $", and not more than {most}")}.";
    }

    public override IEnumerable<Fault> Faults(RuleParameters parameters, RuleInput setting, ProblemInput input)
    {
        if (parameters.Get(Most) is > 0 and var most && most < parameters.Get(Limit))
            yield return new(Most.Name, $"{Name}: at most {most} days in a row are fewer than the least.");
    }

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        var machine = new Machine(problem.Calendar, rule.Parameters.Get(Limit), rule.Parameters.Get(Most));
        return rule.People.Select(person => new PersonMachine<Machine>(rule, problem.People[person], machine));
    }

    /// <summary>
    /// State: the free days in a row so far, not counted beyond what matters, times two; one more while they may have begun
    /// before the known days.
    /// </summary>
    private readonly struct Machine(Calendar calendar, int limit, int most) : IDayMachine
    {
        private readonly int longest = Math.Max(limit, most);

        public MachineShape Shape => MachineShape.Pattern;

        /// <summary>Where runs have no upper limit the unknown past is nothing but long enough.</summary>
        public long Begin => most == 0 ? (long)limit << 1 : 1;

        public long Advance(long state, in DayWork work, out long amount)
        {
            var (run, mayBeLonger) = (state >> 1, state & 1);
            amount = 0;
            if (work.IsOff)
            {
                if (most > 0 && run >= most) amount = 1;
                return Math.Min(run + 1, longest) << 1 | mayBeLonger;
            }

            if (run > 0 && mayBeLonger == 0) amount = Math.Max(0, limit - run);
            return 0;
        }

        public Finding Explain(long state, in DayWork work, long amount) => work.IsOff
            ? new(null, $"has more than {Wording.Count(most, "free day", "free days")} in a row with {calendar.Name(work.Day)}")
            : new(work.First!.Shift, $"has only {Wording.Count(state >> 1, "free day", "free days")} before {calendar.On(work.First.Shift)}; at least {limit} in a row are meant");
    }
}
