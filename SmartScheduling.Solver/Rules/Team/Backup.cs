using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Team;

// When a member of a group is off, one of its backups works.
// amount(member, day) = 1 when neither the member nor any of the backups works, on days with a shift on which the member is employed
public sealed class Backup : RowRule
{
    public static readonly NameParameter Group = NameParameter.Group("group", "Group", isNeeded: true);
    public static readonly NameParameter Backups = NameParameter.Group("backups", "Group of its backups", isNeeded: true);

    public override RuleKey Key => RuleKey.Backup;

    public override string Name => "Backups";

    public override string Formula => "days on which a member is off and no backup works, for each member";

    public override string Unit => "days";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft, RuleLevel.Hard];

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Group, Backups];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var (group, backups) = (parameters.Get(Group), parameters.Get(Backups));
        return $"When one of {(group.Length == 0 ? "a group" : group)} is off, one of {(backups.Length == 0 ? "its backups" : backups)} works.";
    }

    public override IReadOnlyList<Row> Rows(Problem problem, ActiveRule rule)
    {
        var backups = problem.Groups.First(one => string.Equals(one.Name, rule.Parameters.Get(Backups), StringComparison.OrdinalIgnoreCase)).Members;
        return [.. from day in problem.Positions.Where(position => position.Required > 0).Select(position => position.Shift.Day).Distinct().Order()
                   from member in problem.Members(rule, rule.Parameters.Get(Group))
                   where problem.People[member].IsEmployed(day)
                   select new DayRow
                   {
                       Day = day,
                       Person = member,
                       Members = PersonSet.Of(problem.People.Count, [member, .. backups]),
                       ShareOf = (in DayWork work) => work.IsOff ? 0 : 1,
                       AtLeast = 1,
                       AtMost = int.MaxValue,
                       Missing = rule.Cost(1),
                       Excess = Score.Zero,
                   }];
    }

    protected override string Sentence(Problem problem, ActiveRule rule, Row row, int count) =>
        $"{problem.People[row.Person!.Value].Name} is off on {problem.Calendar.Name(row.Day)} and none of {rule.Parameters.Get(Backups)} works.";
}
