using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Search;

/// <summary>What the team rules ask for, kept up to date under changes: the rows of all settings by their counts, other rules by their tallies.</summary>
internal sealed class TeamState
{
    private readonly RowIndex index;
    private readonly int[] counts;
    private readonly TeamTally[] others;
    private readonly TeamTally[][] priced;
    private Score ofRows;

    /// <param name="models">Everybody's: the shares that they know have no price beside them.</param>
    public TeamState(Problem problem, PersonModel[] models)
    {
        index = problem.RuleBook.AllRows;
        counts = [.. index.EmptyCounts];
        others = problem.RuleBook.TalliesBesideRows();
        priced = [.. models.Select(model => others.Where(tally => !model.Shares.Contains(tally.Rule)).ToArray())];
        for (var row = 0; row < counts.Length; row++) ofRows += index.Rows[row].Cost(counts[row]);
    }

    public Score Cost
    {
        get
        {
            var cost = ofRows;
            foreach (var tally in others) cost += tally.Cost;
            return cost;
        }
    }

    public RowIndex Rows => index;

    /// <summary>Whether there are rules that are no rows.</summary>
    public bool HasOthers => others.Length > 0;

    /// <summary>Whether there are some that a person's model does not know.</summary>
    public bool HasOthersFor(int person) => priced[person].Length > 0;

    public int Count(int row) => counts[row];

    public void Change(int person, in DayWork before, in DayWork after)
    {
        Add(person, before.First, -1);
        Add(person, before.Second, -1);
        Add(person, after.First, 1);
        Add(person, after.Second, 1);
        foreach (var row in index.Of(before.Day))
            Move(row, index.Rows[row].Share(person, after) - index.Rows[row].Share(person, before));
        foreach (var tally in others) tally.Change(person, before, after);
    }

    /// <summary>What the rules that are no rows, nor known to the person's model, ask for work on a day that is free now, about.</summary>
    public Score PriceOfOthers(int person, in DayWork work)
    {
        var price = Score.Zero;
        foreach (var tally in priced[person])
        {
            if (work.First is not null) price += tally.Price(person, work.First);
            if (work.Second is not null) price += tally.Price(person, work.Second);
        }

        return price;
    }

    private void Add(int person, Position? position, int change)
    {
        if (position is null) return;
        foreach (var row in index.Of(position)) Move(row, ((PositionRow)index.Rows[row]).Factors[person] * change);
    }

    private void Move(int row, int change)
    {
        if (change == 0) return;
        ofRows += index.Rows[row].Step(counts[row], change);
        counts[row] += change;
    }
}
