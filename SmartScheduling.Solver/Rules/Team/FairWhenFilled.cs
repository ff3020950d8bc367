using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Rules.Team;

/// <summary>
/// A fair share while every place is filled and none twice: what all have together is known then, so everybody's fair share is a number, and the rule says
/// something about each person alone. What it costs with other totals differs a little (<see cref="Columns.FairAllowance"/>).
/// </summary>
internal sealed class FairWhenFilled
{
    /// <summary>One too many has to cost so many times what a unit of it weighs, or it would be a means to share.</summary>
    private const int LeastOver = 10;

    private readonly FairMeasure measure;
    private readonly PersonMachine?[] machines;

    private FairWhenFilled(Problem problem, ActiveRule rule, FairMeasure measure, FairShares shares)
    {
        this.measure = measure;
        Rule = rule;
        Members = shares.Members.Length;
        Spread = Enumerable.Range(0, Members).Sum(i => Math.Pow(shares.Part(i) - 1.0 / Members, 2));
        var all = shares.Before.Sum() + problem.Positions.Sum(position => position.Required * measure.Of(position)!.Value);
        machines = FairCounter.Of(problem, rule, measure, shares, all);
    }

    public ActiveRule Rule { get; }

    public int Members { get; }

    /// <summary>How far the parts that people should have (0 to 1) are from equal ones: the sum of the squares.</summary>
    public double Spread { get; }

    /// <summary>What it says about a person; null where that takes no part.</summary>
    public PersonMachine? MachineOf(int person) => machines[person];

    /// <summary>Units that a filled place adds to what all have.</summary>
    public double Units(Position position) => (double)measure.Of(position)!.Value / FairMeasure.One;

    /// <returns>Null where all have other sums with the same places filled, or one too many costs little.</returns>
    public static FairWhenFilled? Of(Problem problem, ActiveRule rule, FairMeasure measure)
    {
        if (rule.Level != RuleLevel.Soft || rule.Weight == 0 || problem.Positions.Any(position => measure.Of(position) is null)) return null;
        FairShares shares = new(problem, rule, measure);
        if (shares.Members.Length == 0) return null;
        Position[] counted = [.. problem.Positions.Where(position => measure.Of(position) > 0)];
        var rows = problem.RuleBook.CoverageRows();
        if (!counted.All(position => rows.TryGetValue(position, out var row) && row.Missing.Uncovered > 0 && row.Excess.Soft >= LeastOver * rule.Points(measure.Of(position)!.Value) / FairMeasure.One)) return null;
        var locked = problem.Locks.Where(one => measure.Of(one.Position) > 0).Select(one => one.Person).ToHashSet();
        foreach (var person in problem.People.Select(person => person.Index).Except(shares.Members))
            if (locked.Contains(person) || counted.Any(problem.People[person].MayWork)) return null;
        return new(problem, rule, measure, shares);
    }
}
