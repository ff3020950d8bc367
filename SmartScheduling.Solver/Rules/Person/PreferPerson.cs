using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// Certain people are wanted, or not wanted, on certain shifts: preferred and avoided when soft, always and never there when hard.
// amount(day) = not wanted: such duties; wanted: 1 when there is such a shift on which the person could be, and the person is on none
public sealed class PreferPerson : PersonRule
{
    private const string Preferred = "preferred";

    public static readonly ChoiceParameter Wanted = new("wanted", "They are", new(Preferred, "wanted"), new("unwanted", "not wanted"));
    public static readonly NameParameter Shift = NameParameter.Shift("shift", "On shifts called (empty: on every shift)");
    public static readonly WeekdaysParameter Days = new("weekdays", "Only on these weekdays");
    public static readonly DateParameter Date = new("date", "Only on the date");

    public override RuleKey Key => RuleKey.PreferPerson;

    public override string Name => "Preferred people";

    public override string Formula => "shifts with someone who is not wanted on them, and days with a shift that lacks someone wanted who could be on it";

    public override string Unit => "assignments";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft, RuleLevel.Hard];

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 3;

    public override IReadOnlyList<Parameter> Parameters => [Wanted, Shift, Days, Date];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var name = parameters.Get(Shift);
        string[] when = [Days.Describe(parameters.Get(Days), kinds), Date.Describe(parameters.Get(Date), kinds)];
        var on = string.Concat(when.Where(one => one.Length > 0).Select(one => $" on {one}"));
        var levels = parameters.Get(Wanted) == Preferred ? "preferred when this is soft, always there when it is hard" : "avoided when this is soft, never there when it is hard";
        return $"They are {Wanted.Describe(parameters.Get(Wanted), kinds)} on {(name.Length == 0 ? "every shift" : name)}{on}: {levels}.";
    }

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        var isWanted = rule.Parameters.Get(Wanted) == Preferred;
        var meant = problem.Shifts.Select(shift => IsMeant(problem.Calendar, shift, rule.Parameters)).ToArray();
        return
            from index in rule.People
            let person = problem.People[index]
            let days = isWanted ? DaysFor(problem, person, meant) : []
            select new PersonMachine<Machine>(rule, person, new(problem.Calendar, meant, isWanted, rule.Level == RuleLevel.Hard, days), isMendedByWork: isWanted);
    }

    private static bool IsMeant(Calendar calendar, Shift shift, RuleParameters parameters)
    {
        var (name, date) = (parameters.Get(Shift), parameters.Get(Date));
        if (!parameters.Get(Days).Includes(calendar.Weekday(shift.Day))) return false;
        return (name.Length == 0 || string.Equals(name, shift.Name, StringComparison.OrdinalIgnoreCase))
            && (date == DateParameter.None || date == calendar.Date(shift.Day));
    }

    /// <summary>By day whether there is such a shift that the person can be on.</summary>
    private static bool[] DaysFor(Problem problem, Model.Person person, bool[] meant)
    {
        var days = new bool[problem.Calendar.Days];
        foreach (var position in problem.Positions)
        {
            var shift = position.Shift;
            if (meant[shift.Index] && position.Required > 0 && person.MayWork(position) && MinuteRange.Overlap(person.TimeOff, shift.Start, shift.End) == 0)
                days[shift.Day] = true;
        }

        return days;
    }

    private readonly struct Machine(Calendar calendar, bool[] meant, bool isWanted, bool isHard, bool[] days) : IDayMachine
    {
        public MachineShape Shape => MachineShape.PerDay;

        public long Begin => 0;

        public long Advance(long state, in DayWork work, out long amount)
        {
            var count = (IsMeant(work.First) ? 1 : 0) + (IsMeant(work.Second) ? 1 : 0);
            if (!isWanted) amount = count;
            else amount = count == 0 && work.Day >= 0 && days[work.Day] ? 1 : 0;
            return 0;
        }

        public Finding Explain(long state, in DayWork work, long amount)
        {
            if (isWanted) return new(null, $"{(isHard ? "must have" : "is preferred on")} a shift on {calendar.Name(work.Day)} and does not have it");
            var shift = (IsMeant(work.First) ? work.First! : work.Second!).Shift;
            return new(shift, $"{(isHard ? "must not be" : "is not wanted")} on {calendar.On(shift)}");
        }

        private bool IsMeant(Position? position) => position is { Shift.Index: >= 0 } && meant[position.Shift.Index];
    }
}
