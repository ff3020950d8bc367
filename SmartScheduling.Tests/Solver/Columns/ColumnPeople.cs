using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Tests.Solver.Columns;

/// <summary>A problem's people and rosters as the columns see them.</summary>
internal static class ColumnPeople
{
    public static ColumnPerson[] Of(Problem problem, CoupledRows rows)
    {
        var prices = new DayPrices(problem);
        return [.. new PersonModels(problem).All(() => false)!.Select(model => new ColumnPerson(model, rows, prices))];
    }

    /// <summary>By person and day the place of what a roster has among the person's options; null when it has something that is none.</summary>
    public static int[][]? PicksOf(ColumnPerson[] people, Roster roster)
    {
        int[][] picks = [.. people.Select((person, i) => Enumerable.Range(0, person.Model.Options.Days).Select(day => person.Model.Options.IndexOf(roster[i, day])).ToArray())];
        return picks.SelectMany(days => days).All(pick => pick >= 0) ? picks : null;
    }
}
