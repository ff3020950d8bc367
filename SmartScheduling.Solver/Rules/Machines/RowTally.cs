using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>Counts the rows of one setting.</summary>
public sealed class RowTally : TeamTally
{
    private readonly Problem problem;
    private readonly RowIndex index;
    private readonly RowRule definition;
    private readonly int[] counts;
    private Score cost;

    internal RowTally(Problem problem, ActiveRule rule, RowRule definition, RowIndex index) : base(rule)
    {
        this.problem = problem;
        this.definition = definition;
        this.index = index;
        counts = [.. index.EmptyCounts];
        for (var i = 0; i < counts.Length; i++) cost += index.Rows[i].Cost(counts[i]);
    }

    public override Score Cost => cost;

    public override void Change(int person, in DayWork before, in DayWork after)
    {
        Add(person, before.First, -1);
        Add(person, before.Second, -1);
        Add(person, after.First, 1);
        Add(person, after.Second, 1);
        foreach (var row in index.Of(before.Day))
            Move(row, index.Rows[row].Share(person, after) - index.Rows[row].Share(person, before));
    }

    public override Score Price(int person, Position position)
    {
        var price = Score.Zero;
        foreach (var row in index.Of(position))
        {
            var factor = FactorOf(row, person);
            if (factor != 0) price += index.Rows[row].Step(counts[row], factor);
        }

        var day = position.Shift.Day;
        foreach (var row in index.Of(day))
        {
            var change = index.Rows[row].Share(person, new(day, position, null)) - index.Rows[row].Share(person, DayWork.Off(day));
            if (change != 0) price += index.Rows[row].Step(counts[row], change);
        }

        return price;
    }

    public override void Report(List<Violation> violations)
    {
        for (var row = 0; row < counts.Length; row++) Report(row, violations);
    }

    public override void ReportAt(Position position, List<Violation> violations)
    {
        foreach (var row in index.Of(position)) Report(row, violations);
        foreach (var row in index.Of(position.Shift.Day)) Report(row, violations);
    }

    private void Report(int row, List<Violation> violations)
    {
        if (index.Rows[row].Cost(counts[row]) != Score.Zero) violations.Add(definition.Explain(problem, Rule, index.Rows[row], counts[row]));
    }

    private int FactorOf(int row, int person) => ((PositionRow)index.Rows[row]).Factors[person];

    private void Add(int person, Position? position, int change)
    {
        if (position is null) return;
        foreach (var row in index.Of(position)) Move(row, FactorOf(row, person) * change);
    }

    private void Move(int row, int change)
    {
        if (change == 0) return;
        cost += index.Rows[row].Step(counts[row], change);
        counts[row] += change;
    }
}
