using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Team;

// These people work the same shifts.
// amount(shift) = 1 for each two of them of whom one is on it and the other is not
public sealed class Together : RowRule
{
    public const int MostPeople = 6;

    public static readonly NameParameter Group = NameParameter.Group("group", "Group (empty: those the setting is for)");

    public override RuleKey Key => RuleKey.Together;

    public override string Name => "Together";

    public override string Formula => "shifts that one of two people has and the other has not, for each two";

    public override string Unit => "shifts";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft, RuleLevel.Hard];

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Group];

    public override IEnumerable<Fault> Faults(RuleParameters parameters, RuleInput setting, ProblemInput input)
    {
        var faults = base.Faults(parameters, setting, input).ToList();
        if (faults.Count > 0) return faults;
        var count = input.Members(setting.People, parameters.Get(Group)).Count;
        return count <= MostPeople ? [] : [new(Group.Name, $"{Name} is for {MostPeople} people at most, not for {count}.")];
    }

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) =>
        $"{(parameters.Get(Group) is { Length: > 0 } name ? name : "They")} work the same shifts.";

    public override IReadOnlyList<Row> Rows(Problem problem, ActiveRule rule)
    {
        int[] members = [.. problem.Members(rule, rule.Parameters.Get(Group))];
        return [.. from first in members
                   from second in members
                   where first < second
                   let factors = Factors(problem, first, second)
                   from shift in problem.Shifts
                   where shift.Positions.Count > 0
                   select new PositionRow
                   {
                       Day = shift.Day,
                       Positions = shift.Positions,
                       Factors = factors,
                       AtLeast = 0,
                       AtMost = 0,
                       Missing = rule.Cost(1),
                       Excess = rule.Cost(1),
                   }];
    }

    protected override string Sentence(Problem problem, ActiveRule rule, Row row, int count)
    {
        var positions = (PositionRow)row;
        var there = problem.People[Array.IndexOf(positions.Factors, count > 0 ? 1 : -1)].Name;
        var missing = problem.People[Array.IndexOf(positions.Factors, count > 0 ? -1 : 1)].Name;
        return $"{there} works {problem.Calendar.On(positions.Positions[0].Shift)} without {missing}.";
    }

    private static int[] Factors(Problem problem, int first, int second)
    {
        var factors = new int[problem.People.Count];
        (factors[first], factors[second]) = (1, -1);
        return factors;
    }
}
