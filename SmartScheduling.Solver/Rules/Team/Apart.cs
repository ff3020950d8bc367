using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Team;

// These people never work the same shift.
// amount(shift) = max(0, how many of them are on it - 1)
public sealed class Apart : RowRule
{
    public static readonly NameParameter Group = NameParameter.Group("group", "Group (empty: those the setting is for)");

    public override RuleKey Key => RuleKey.Apart;

    public override string Name => "Apart";

    public override string Formula => "max(0, people of the group on a shift - 1), for each shift";

    public override string Unit => "shifts";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft, RuleLevel.Hard];

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Group];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) =>
        parameters.Get(Group) is { Length: > 0 } name ? $"No two of {name} work the same shift." : "No two of them work the same shift.";

    public override IReadOnlyList<Row> Rows(Problem problem, ActiveRule rule)
    {
        var factors = problem.Members(rule, rule.Parameters.Get(Group)).Factors();
        return [.. from shift in problem.Shifts
                   where shift.Positions.Count > 0
                   select new PositionRow
                   {
                       Day = shift.Day,
                       Positions = shift.Positions,
                       Factors = factors,
                       AtLeast = 0,
                       AtMost = 1,
                       Missing = Score.Zero,
                       Excess = rule.Cost(1),
                   }];
    }

    protected override string Sentence(Problem problem, ActiveRule rule, Row row, int count) =>
        $"{count} of {(rule.Parameters.Get(Group) is { Length: > 0 } name ? name : "those to be kept apart")} work {problem.Calendar.On(((PositionRow)row).Positions[0].Shift)}.";
}
