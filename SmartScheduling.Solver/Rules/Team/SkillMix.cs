using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Team;

// At least n of those on a shift hold qualification q; on a shift that wants fewer people, all of them.
// amount(shift) = max(0, min(n, people wanted) - people on it who hold q on that date)
public sealed class SkillMix : RowRule
{
    public static readonly NameParameter Qualification = NameParameter.Qualification("qualification", "Qualification");
    public static readonly NumberParameter Limit = NumberParameter.Count("count", "At least", 1, 1, 100);
    public static readonly KindsParameter Kinds = new("kinds", "Only on these kinds");

    public override RuleKey Key => RuleKey.SkillMix;

    public override string Name => "Qualified people on a shift";

    public override string Formula => "max(0, minimum - qualified people), for each shift";

    public override string Unit => "people";

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Qualification, Limit, Kinds];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var name = parameters.Get(Qualification);
        var only = Kinds.Describe(parameters.Get(Kinds), kinds);
        var shift = only.Length == 0 ? "each shift" : $"each {only} shift";
        return $"On {shift} {Wording.Count(parameters.Get(Limit), "person has", "people have")} {(name.Length == 0 ? "a certain qualification" : name)}, or more.";
    }

    public override IReadOnlyList<Row> Rows(Problem problem, ActiveRule rule)
    {
        var qualification = IndexOf(problem.Qualifications, rule.Parameters.Get(Qualification));
        var kinds = rule.Parameters.Get(Kinds);
        var holders = Enumerable.Range(0, problem.Calendar.Days)
            .Select(day => problem.People.Select(person => rule.People.Contains(person.Index) && person.IsQualified(qualification, day) ? 1 : 0).ToArray()).ToArray();
        return [.. from shift in problem.Shifts
                   let wanted = shift.Positions.Sum(position => position.Required)
                   where wanted > 0 && kinds.Includes(shift.Kind)
                   select new PositionRow
                   {
                       Day = shift.Day,
                       Positions = shift.Positions,
                       Factors = holders[shift.Day],
                       AtLeast = Math.Min(rule.Parameters.Get(Limit), wanted),
                       AtMost = int.MaxValue,
                       Missing = rule.Cost(1),
                       Excess = Score.Zero,
                   }];
    }

    protected override string Sentence(Problem problem, ActiveRule rule, Row row, int count)
    {
        var shift = ((PositionRow)row).Positions[0].Shift;
        var name = rule.Parameters.Get(Qualification);
        return $"{(count == 0 ? "Nobody" : $"Only {count}")} on {problem.Calendar.On(shift)} {(count > 1 ? "have" : "has")} {name}; at least {row.AtLeast} {(row.AtLeast == 1 ? "is" : "are")} meant.";
    }

    private static int IndexOf(IReadOnlyList<string> names, string name) =>
        names.Index().First(one => string.Equals(one.Item, name, StringComparison.OrdinalIgnoreCase)).Index;
}
