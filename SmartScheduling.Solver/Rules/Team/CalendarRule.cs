using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Team;

// On one date everybody, or a group, must work, must be off, or works certain kinds.
// amount(date) = people who do not, of those employed and not on time off that whole day
public sealed class CalendarRule : RowRule
{
    private const string Work = "work";
    private const string Off = "off";

    public static readonly DateParameter Date = new("date", "Date");
    public static readonly NameParameter Group = NameParameter.Group("group", "Group (empty: everyone)");
    public static readonly ChoiceParameter What = new("what", "They", new(Off, "must be off"), new(Work, "must work"));
    public static readonly KindsParameter Kinds = new("kinds", "Work of these kinds");

    public override RuleKey Key => RuleKey.Calendar;

    public override string Name => "Dates";

    public override string Formula => "people who do not do on the date what they must";

    public override string Unit => "people";

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Date, Group, What, Kinds];

    public override IEnumerable<Fault> Faults(RuleParameters parameters, RuleInput setting, ProblemInput input) =>
        base.Faults(parameters, setting, input).Concat(parameters.Get(Date) == DateParameter.None ? [new(Date.Name, $"{Name} needs a date.")] : []);

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var date = parameters.Get(Date) == DateParameter.None ? "one date" : Date.Describe(parameters.Get(Date), kinds);
        var who = parameters.Get(Group) is { Length: > 0 } name ? $"all of {name}" : "everybody";
        return $"On {date} {who} {Must(parameters, kinds)}.";
    }

    public override IReadOnlyList<Row> Rows(Problem problem, ActiveRule rule)
    {
        var day = rule.Parameters.Get(Date).DayNumber - problem.Calendar.FirstDay.DayNumber;
        if (day < 0 || day >= problem.Calendar.Days) return [];
        var members = problem.Members(rule, rule.Parameters.Get(Group))
            .Where(person => Attendance.Minutes(problem.Calendar, problem.People[person], day, day) > 0).ToList();
        var bits = rule.Parameters.Get(Kinds).Bits;
        var isOff = rule.Parameters.Get(What) == Off;
        return [new DayRow
        {
            Day = day,
            Members = PersonSet.Of(problem.People.Count, members),
            ShareOf = (in DayWork work) => (work.Kinds & bits) != 0 ? 1 : 0,
            AtLeast = isOff ? 0 : members.Count,
            AtMost = isOff ? 0 : members.Count,
            Missing = rule.Cost(1),
            Excess = rule.Cost(1),
        }];
    }

    protected override string Sentence(Problem problem, ActiveRule rule, Row row, int count) =>
        $"{Wording.Count(row.Amount(count), "person", "people")} who {Must(rule.Parameters, problem.Kinds)} on {problem.Calendar.Name(row.Day)} {(row.Amount(count) == 1 ? "does" : "do")} not.";

    private static string Must(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var only = Kinds.Describe(parameters.Get(Kinds), kinds);
        if (parameters.Get(What) == Off) return only.Length == 0 ? "must be off" : $"must not work {only}";
        return only.Length == 0 ? "must work" : $"must work {only}";
    }
}
