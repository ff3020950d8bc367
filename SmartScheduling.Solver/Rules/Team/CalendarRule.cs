using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Team;

// On one date everybody, or a group, must work, must be off, or works certain kinds; where it is said, nobody else does the same.
// amount(date) = people who do not, and people beside the group who do, of those employed and not on time off that whole day
public sealed class CalendarRule : RowRule
{
    private const string Work = "work";
    private const string Off = "off";
    private const string Opposite = "opposite";

    public static readonly DateParameter Date = new("date", "Date");
    public static readonly NameParameter Group = NameParameter.Group("group", "Group (empty: everyone)");
    public static readonly ChoiceParameter What = new("what", "They", new(Off, "must be off"), new(Work, "must work"));
    public static readonly ChoiceParameter Others = new("others", "All others", new("free", "may do the same"), new(Opposite, "must not do the same"));
    public static readonly KindsParameter Kinds = new("kinds", "Work of these kinds");

    public override RuleKey Key => RuleKey.Calendar;

    public override string Name => "Dates";

    public override string Formula => "people who do not do on the date what they must, and others who do it though they must not";

    public override string Unit => "people";

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Date, Group, What, Kinds, Others];

    public override IEnumerable<Fault> Faults(RuleParameters parameters, RuleInput setting, ProblemInput input)
    {
        foreach (var fault in base.Faults(parameters, setting, input)) yield return fault;
        if (parameters.Get(Date) == DateParameter.None) yield return new(Date.Name, $"{Name} needs a date.");
        if (parameters.Get(Others) == Opposite && parameters.Get(Group).Length == 0) yield return new(Group.Name, $"{Name} needs a group, so that there are others.");
    }

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var date = parameters.Get(Date) == DateParameter.None ? "one date" : Date.Describe(parameters.Get(Date), kinds);
        var who = parameters.Get(Group) is { Length: > 0 } name ? $"all of {name}" : "everybody";
        return $"On {date} {who} {Must(parameters, kinds)}{(parameters.Get(Others) == Opposite ? AndOthers(parameters) : "")}.";
    }

    public override IReadOnlyList<Row> Rows(Problem problem, ActiveRule rule)
    {
        var day = rule.Parameters.Get(Date).DayNumber - problem.Calendar.FirstDay.DayNumber;
        if (day < 0 || day >= problem.Calendar.Days) return [];
        var members = problem.Members(rule, rule.Parameters.Get(Group));
        var isOff = rule.Parameters.Get(What) == Off;
        var row = RowOf(problem, rule, day, rule.People.Where(members.Contains), mustWork: !isOff);
        return rule.Parameters.Get(Others) == Opposite
            ? [row, RowOf(problem, rule, day, rule.People.Where(person => !members.Contains(person)), mustWork: isOff)]
            : [row];
    }

    protected override string Sentence(Problem problem, ActiveRule rule, Row row, int count)
    {
        // A row that is broken has members, so all of them must work or none may.
        var isOfOthers = row.AtLeast > 0 == (rule.Parameters.Get(What) == Off);
        return isOfOthers
            ? OfOthers(problem, rule, row, row.Amount(count))
            : $"{Wording.Count(row.Amount(count), "person", "people")} who {Must(rule.Parameters, problem.Kinds)} on {problem.Calendar.Name(row.Day)} {(row.Amount(count) == 1 ? "does" : "do")} not.";
    }

    private static DayRow RowOf(Problem problem, ActiveRule rule, int day, IEnumerable<int> people, bool mustWork)
    {
        var there = people.Where(person => Attendance.Minutes(problem.Calendar, problem.People[person], day, day) > 0).ToList();
        var bits = rule.Parameters.Get(Kinds).Bits;
        return new()
        {
            Day = day,
            Members = PersonSet.Of(problem.People.Count, there),
            ShareOf = (in DayWork work) => (work.Kinds & bits) != 0 ? 1 : 0,
            AtLeast = mustWork ? there.Count : 0,
            AtMost = mustWork ? there.Count : 0,
            Missing = rule.Cost(1),
            Excess = rule.Cost(1),
        };
    }

    private static string OfOthers(Problem problem, ActiveRule rule, Row row, int amount)
    {
        var (group, only) = (rule.Parameters.Get(Group), Kinds.Describe(rule.Parameters.Get(Kinds), problem.Kinds));
        var who = $"{Wording.Count(amount, "person", "people")} beside {group}";
        var day = problem.Calendar.Name(row.Day);
        if (row.AtLeast == 0) return $"{who} {(amount == 1 ? "works" : "work")} {(only.Length == 0 ? "" : $"{only} ")}on {day}, which only {group} may.";
        return only.Length == 0
            ? $"{who} {(amount == 1 ? "is" : "are")} off on {day}, which only {group} may be."
            : $"{who} {(amount == 1 ? "does" : "do")} not work {only} on {day}, which everybody else must.";
    }

    private static string AndOthers(RuleParameters parameters)
    {
        if (parameters.Get(What) == Work) return ", and nobody else may";
        return parameters.Get(Kinds) == KindSet.All ? ", and nobody else may be" : ", and everybody else must";
    }

    private static string Must(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var only = Kinds.Describe(parameters.Get(Kinds), kinds);
        if (parameters.Get(What) == Off) return only.Length == 0 ? "must be off" : $"must not work {only}";
        return only.Length == 0 ? "must work" : $"must work {only}";
    }
}
