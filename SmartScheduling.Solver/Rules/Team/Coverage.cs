using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Team;

// Each position is filled; beyond the count costs. Where being short is soft, a position may have a minimum that is not.
// amount(position) = |people on it - required|; too few: amount × priority at the uncovered level when hard, × weight in soft points when soft; too many: amount × weight over in soft points; below the minimum of a soft position: those missing to it × priority at the uncovered level, too
public sealed class Coverage : RowRule
{
    private const int NoLimit = int.MaxValue;

    public static readonly NumberParameter Over = NumberParameter.Count("over", "Points for each one too many", 1, 0, RuleDefinition.MaxWeight);

    public override RuleKey Key => RuleKey.Coverage;

    public override string Name => "Coverage";

    public override string Formula => "people missing × priority of the shift, and people too many × points, for each position";

    public override string Unit => "positions";

    public override IReadOnlyList<Parameter> Parameters => [Over];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) =>
        $"Each position is filled; each one beyond the count costs {Wording.Count(parameters.Get(Over), "point", "points")}.";

    public override IReadOnlyList<Row> Rows(Problem problem, ActiveRule rule)
    {
        var over = rule.Parameters.Get(Over);
        var factors = rule.People.Factors();
        // A position that wants nobody and minds nobody says nothing.
        var wanted = problem.Positions.Select(position => RowOf(position, rule, over, factors)).Where(row => row.AtLeast > 0 || row.Excess != Score.Zero);
        // Where being short is not soft, the minimum says nothing that the count does not say.
        return rule.Level == RuleLevel.Hard
            ? [.. wanted]
            : [.. wanted, .. problem.Positions.Where(position => position.Minimum > 0).Select(position => MinimumOf(position, factors))];
    }

    protected override Position PositionOf(Row row) => ((PositionRow)row).Positions[0];

    protected override string Sentence(Problem problem, ActiveRule rule, Row row, int count)
    {
        var position = PositionOf(row);
        var amount = row.Amount(count);
        var what = $"{problem.Roles[position.Role]} for {problem.Calendar.On(position.Shift)}";
        return count < row.AtLeast
            ? $"{amount} of {(row.AtMost == NoLimit ? "at least " : "")}{row.AtLeast} {what} {(amount == 1 ? "is" : "are")} missing."
            : $"{amount} more {what} than the {position.Required} wanted.";
    }

    private static PositionRow MinimumOf(Position position, int[] factors) => new()
    {
        Day = position.Shift.Day,
        Positions = [position],
        Factors = factors,
        AtLeast = position.Minimum,
        AtMost = NoLimit,
        Missing = Score.At(ScoreLevel.Uncovered, position.Shift.Priority),
        Excess = Score.Zero,
    };

    private static PositionRow RowOf(Position position, ActiveRule rule, int over, int[] factors) => new()
    {
        Day = position.Shift.Day,
        Positions = [position],
        Factors = factors,
        AtLeast = position.Required,
        AtMost = position.Required,
        Missing = rule.Level == RuleLevel.Hard
            ? Score.At(ScoreLevel.Uncovered, position.ShortWeight)
            : Score.At(ScoreLevel.Soft, (long)position.ShortWeight * rule.Weight),
        Excess = Score.At(ScoreLevel.Soft, (long)position.OverWeight * over),
    };
}
