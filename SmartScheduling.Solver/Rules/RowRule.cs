using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Rules;

/// <summary>A team rule that is nothing but rows.</summary>
public abstract class RowRule : TeamRule
{
    public abstract override IReadOnlyList<Row> Rows(Problem problem, ActiveRule rule);

    public sealed override TeamTally Tally(Problem problem, ActiveRule rule) => new RowTally(problem, rule, this, problem.RuleBook.IndexOf(rule));

    /// <summary>What a row with such a count breaks; called only where it costs something.</summary>
    public Violation Explain(Problem problem, ActiveRule rule, Row row, int count)
    {
        // A row costs at one level on each side of its limits.
        var cost = row.Cost(count);
        return new Violation
        {
            Rule = rule,
            Row = row,
            Person = row.Person,
            Day = row.Day,
            Shift = (row as PositionRow)?.Positions[0].Shift,
            Position = PositionOf(row),
            Amount = row.Amount(count),
            Level = cost.Hard != 0 ? ScoreLevel.Hard : cost.Uncovered != 0 ? ScoreLevel.Uncovered : ScoreLevel.Soft,
            Points = cost.Hard + cost.Uncovered + cost.Soft,
            Sentence = Sentence(problem, rule, row, count),
        };
    }

    /// <summary>What a broken row means, for people.</summary>
    protected abstract string Sentence(Problem problem, ActiveRule rule, Row row, int count);

    /// <summary>The one position that a row is about; null where it is about more than one.</summary>
    protected virtual Position? PositionOf(Row row) => null;
}
