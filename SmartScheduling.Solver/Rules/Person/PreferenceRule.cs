using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// A wanted template, weekday or time is granted, an unwanted one avoided.
// amount(day) = unwanted: sum over the day's duties of weight × share of the duty that is meant; wanted: weight × (1 - largest share of a duty), on the days it is about (without a day: those worked); rounded up
public sealed class PreferenceRule : PersonRule
{
    public override RuleKey Key => RuleKey.Preference;

    public override string Name => "Wishes";

    public override string Formula => "weight of the wish × share of the shift that goes against it, rounded up";

    public override string Unit => "wish points";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft];

    public override int DefaultWeight => 3;

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) =>
        "A wanted template, weekday or time is granted, an unwanted one avoided.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule) =>
        from index in rule.People
        let person = problem.People[index]
        from preference in person.Preferences
        select new PersonMachine<Machine>(rule, person, new(problem.Calendar, preference));

    private readonly struct Machine(Calendar calendar, Preference preference) : IDayMachine
    {
        public MachineShape Shape => MachineShape.PerDay;

        public long Begin => 0;

        public long Advance(long state, in DayWork work, out long amount)
        {
            amount = 0;
            if (!IsAbout(work.Day)) return 0;
            if (!preference.Wanted)
                amount = Against(work.First) + Against(work.Second);
            else if (preference.Day is not null || preference.Weekday is not null || !work.IsOff)
                amount = Math.Min(Missed(work.First), Missed(work.Second));
            return 0;
        }

        public Finding Explain(long state, in DayWork work, long amount)
        {
            if (work.IsOff) return new(null, $"wanted to work on {calendar.Name(work.Day)} and does not");
            var shift = (preference.Wanted || Against(work.First) > 0 ? work.First! : work.Second!).Shift;
            return new(shift, preference.Wanted ? $"wanted something else than {calendar.On(shift)}" : $"did not want {calendar.On(shift)}");
        }

        /// <summary>Weight × share of the duty that is unwanted, rounded up.</summary>
        private long Against(Position? position)
        {
            if (position is null) return 0;
            return DivideUp(preference.Weight * Meant(position.Shift), position.Shift.Minutes);
        }

        /// <summary>Weight × share of the duty that is not what was wanted, rounded up; the whole weight without a duty.</summary>
        private long Missed(Position? position)
        {
            if (position is null) return preference.Weight;
            return DivideUp(preference.Weight * (position.Shift.Minutes - Meant(position.Shift)), position.Shift.Minutes);
        }

        /// <summary>The minutes of a shift that the preference speaks of.</summary>
        private long Meant(Shift shift)
        {
            if (preference.Template is { } template && template != shift.Template) return 0;
            if (preference.FromMinute is not { } from || preference.ToMinute is not { } to) return shift.Minutes;
            var end = to > from ? to : to + 1440;
            // A shift that runs past midnight can meet the stretch of its own day and that of the next.
            var minutes = 0;
            for (var day = shift.Day - 1; day <= shift.Day + 1; day++)
                minutes += Math.Max(0, Math.Min(calendar.At(day, end), shift.End) - Math.Max(calendar.At(day, from), shift.Start));
            return minutes;
        }

        private bool IsAbout(int day) => day >= 0
            && (preference.Day is not { } wanted || wanted == day)
            && (preference.Weekday is not { } weekday || weekday == calendar.Weekday(day));

        private static long DivideUp(long dividend, long divisor) => (dividend + divisor - 1) / divisor;
    }
}
