using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>Passes the columns' incumbent to the engines beside them, and theirs to the columns.</summary>
internal sealed class IncumbentExchange(Problem problem, Lagrangian lagrangian, Incumbent incumbent, RosterPool pool, SharedBest shared, BestSoFar best)
{
    private Roster? taken;
    private bool isOpen;

    /// <summary>Whether the best roster of all came from here.</summary>
    public bool IsOwn => !ReferenceEquals(shared.Best?.Roster, taken);

    public void Offer() => best.Offer(incumbent.Roster(problem));

    /// <summary>What another engine found becomes the incumbent where these equations agree that it is better; true then.</summary>
    /// <param name="isTolled">Whether costs are other than they really are: what is refused now may be better later.</param>
    public bool Take(bool isTolled = false)
    {
        if (shared.Best is not { } other || (ReferenceEquals(other.Roster, taken) && !isOpen) || (best.Roster is not null && other.Score >= best.Score)) return false;
        taken = other.Roster;
        isOpen = false;
        var picks = new int[lagrangian.People.Length][];
        for (var i = 0; i < picks.Length; i++)
        {
            picks[i] = new int[problem.Calendar.Days];
            for (var day = 0; day < picks[i].Length; day++)
            {
                picks[i][day] = lagrangian.People[i].Model.Options.IndexOf(taken[i, day]);
                if (picks[i][day] < 0) return false;
            }
        }

        if (!(incumbent.CostOf(picks) < incumbent.Cost))
        {
            isOpen = isTolled;
            return false;
        }

        incumbent.Take(picks);
        for (var i = 0; i < picks.Length; i++) pool.Add(i, picks[i]);
        best.TakeShared();
        return true;
    }
}
