using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Web.Features.Optimization.Repair;

/// <summary>
/// Where the search for a repair begins: what can stay stays, and each hole is filled by whom it suits best, or else by somebody
/// who gives up one other shift that a third can take. Most absences need no more, and a search that begins elsewhere would have
/// to undo its own changes one by one.
/// </summary>
internal static class RepairStart
{
    /// <summary>So many ways to give something up are followed for one hole.</summary>
    private const int WaysFollowed = 40;

    public static Roster Of(WeekProblem week)
    {
        var roster = week.Kept.Copy();
        List<Position> left = [.. Holes(week.Problem, roster)];
        left.RemoveAll(position => TryFill(week.Problem, roster, position));
        return left.Aggregate(roster, (filled, position) => Moved(week.Problem, filled, position) ?? filled);
    }

    // What matters most first, and then what the fewest can take.
    private static IEnumerable<Position> Holes(Problem problem, Roster roster)
    {
        var replacements = new Replacements(problem, roster);
        return from open in OpenPosition.Of(problem, roster)
               where !open.Position.Shift.IsSettled
               orderby open.Position.Shift.Priority descending, replacements.Ranked(open.Position).Count(one => one.IsAllowed)
               from _ in Enumerable.Range(0, open.Missing)
               select open.Position;
    }

    private static bool TryFill(Problem problem, Roster roster, Position position) =>
        Best(problem, roster, position) is { } best && roster.TryAssign(best.Person, position);

    private static Replacement? Best(Problem problem, Roster roster, Position position) =>
        new Replacements(problem, roster).Ranked(position).FirstOrDefault() is { IsAllowed: true } best && best.Hint.Difference < Score.Zero ? best : null;

    private static Roster? Moved(Problem problem, Roster roster, Position position)
    {
        var replacements = new Replacements(problem, roster);
        var ways = from excluded in replacements.Ranked(position)
                   from way in replacements.WaysIn(excluded, position).OfType<WayIn.GiveUp>()
                   orderby way.Difference
                   select (excluded.Person, way);
        Roster? best = null;
        var least = Score.Zero;
        foreach (var (person, way) in ways.Take(WaysFollowed))
        {
            var moved = roster.Copy();
            if (!moved.TryUnassign(person, way.Position) || !moved.TryAssign(person, position) || Best(problem, moved, way.Position) is not { } third)
                continue;
            var difference = way.Difference + third.Hint.Difference;
            if (difference >= least || !moved.TryAssign(third.Person, way.Position))
                continue;
            (best, least) = (moved, difference);
        }

        return best;
    }
}
