using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Team;

// On each day at least and at most so many of a group work, are off, or work a kind; half days count half.
// amount(day) = half days by which the group's count is outside the limits; a day with at most h minutes of work is worked half and off half, of the kinds by the minutes of these kinds
public sealed class GroupLimit : RowRule
{
    private const string Work = "work";
    private const string Off = "off";

    public static readonly NameParameter Group = NameParameter.Group("group", "Group (empty: everyone)");
    public static readonly ChoiceParameter What = new("what", "Those who", new(Work, "work"), new(Off, "are off"));
    public static readonly KindsParameter Kinds = new("kinds", "Work of these kinds");
    public static readonly NumberParameter Least = NumberParameter.Count("least", "At least", 0, 0, 5000);
    public static readonly NumberParameter Most = NumberParameter.Count("most", "At most", 5000, 0, 5000);
    public static readonly NumberParameter HalfDay = NumberParameter.Minutes("halfDay", "Half a day has at most (0: no half days)", 300, 0, 1440);

    public override RuleKey Key => RuleKey.GroupLimit;

    public override string Name => "Limits of a group";

    public override string Formula => "half days of people too few or too many, for each day";

    public override string Unit => "half days";

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Group, What, Kinds, Least, Most, HalfDay];

    public override IEnumerable<Fault> Faults(RuleParameters parameters, RuleInput setting, ProblemInput input)
    {
        foreach (var fault in base.Faults(parameters, setting, input)) yield return fault;
        if (parameters.Get(Least) > parameters.Get(Most)) yield return new(Least.Name, $"{Name}: at least {parameters.Get(Least)} and at most {parameters.Get(Most)} contradict each other.");
    }

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) =>
        $"On each day {Limits(parameters)} of {Who(parameters)} {Doing(parameters, kinds)}.";

    public override IReadOnlyList<Row> Rows(Problem problem, ActiveRule rule)
    {
        var members = problem.Members(rule, rule.Parameters.Get(Group));
        var kinds = rule.Parameters.Get(Kinds);
        var half = rule.Parameters.Get(HalfDay);
        DayShare share = rule.Parameters.Get(What) == Off
            ? (in DayWork work) => 2 - Halves(work, kinds, half)
            : (in DayWork work) => Halves(work, kinds, half);
        return [.. Enumerable.Range(0, problem.Calendar.Days).Select(day => new DayRow
        {
            Day = day,
            // Who is not employed on that day is neither working nor off.
            Members = PersonSet.Of(problem.People.Count, members.Where(person => problem.People[person].IsEmployed(day))),
            ShareOf = share,
            AtLeast = 2 * rule.Parameters.Get(Least),
            AtMost = 2 * rule.Parameters.Get(Most),
            Missing = rule.Cost(1),
            Excess = rule.Cost(1),
        })];
    }

    protected override string Sentence(Problem problem, ActiveRule rule, Row row, int count) =>
        $"{count / 2}{(count % 2 == 0 ? "" : ".5")} of {Who(rule.Parameters)} {Doing(rule.Parameters, problem.Kinds)} on {problem.Calendar.Name(row.Day)}; {Limits(rule.Parameters)} are meant.";

    /// <summary>0 for a day without such work, 1 for half a day of it, 2 for more.</summary>
    private static int Halves(in DayWork work, KindSet kinds, int half)
    {
        var minutes = Minutes(work.First, kinds) + Minutes(work.Second, kinds);
        if (minutes == 0) return 0;
        return minutes <= half ? 1 : 2;
    }

    private static int Minutes(Position? position, KindSet kinds) =>
        position is not null && kinds.Includes(position.Shift.Kind) ? position.Shift.Minutes : 0;

    private static string Who(RuleParameters parameters) => parameters.Get(Group) is { Length: > 0 } name ? name : "all people";

    private static string Doing(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var only = Kinds.Describe(parameters.Get(Kinds), kinds);
        if (parameters.Get(What) == Off) return only.Length == 0 ? "are off" : $"do not work {only}";
        return only.Length == 0 ? "work" : $"work {only}";
    }

    private static string Limits(RuleParameters parameters)
    {
        var (least, most) = (parameters.Get(Least), parameters.Get(Most));
        if (most == Most.Default) return least == 0 ? "any number" : $"at least {least}";
        return least == 0 ? $"at most {most}" : $"{least} to {most}";
    }
}
