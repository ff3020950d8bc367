using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver;

/// <summary>Tries every roster of a tiny problem that keeps its locks: each person with each set of at most two duties on each day.</summary>
internal static class Exhaustive
{
    public const long Most = 50_000;

    public static long Count(Problem problem) =>
        Enumerable.Range(0, problem.Calendar.Days).Aggregate(1L, (product, day) => Math.Min(Most * 10, product * Pow(Works(problem, day).Count, problem.People.Count)));

    public static Score Optimum(Problem problem)
    {
        var best = new Score(long.MaxValue, 0, 0);
        foreach (var roster in Rosters(problem))
        {
            var score = Evaluation.ScoreOf(problem, roster);
            if (score < best) best = score;
        }

        return best;
    }

    /// <summary>One after the other in the same object: it is another one by the next step.</summary>
    public static IEnumerable<Roster> Rosters(Problem problem)
    {
        var cells = Enumerable.Range(0, problem.People.Count * problem.Calendar.Days)
            .Select(cell => (Person: cell / problem.Calendar.Days, Day: cell % problem.Calendar.Days))
            .Select(cell => (cell.Person, Works: Works(problem, cell.Day).Where(work => KeepsLocks(problem, cell.Person, cell.Day, work)).ToList())).ToArray();
        var roster = Roster.Empty(problem);
        return Fill(0);

        IEnumerable<Roster> Fill(int cell)
        {
            if (cell == cells.Length)
            {
                yield return roster;
                yield break;
            }

            foreach (var work in cells[cell].Works)
            {
                foreach (var duty in work) Assert.True(roster.TryAssign(cells[cell].Person, duty));
                foreach (var one in Fill(cell + 1)) yield return one;
                foreach (var duty in work) Assert.True(roster.TryUnassign(cells[cell].Person, duty));
            }
        }
    }

    private static List<Position[]> Works(Problem problem, int day)
    {
        var positions = problem.Positions.Where(position => position.Shift.Day == day).ToList();
        List<Position[]> works = [[], .. positions.Select(position => new[] { position })];
        for (var i = 0; i < positions.Count; i++)
            for (var j = i + 1; j < positions.Count; j++) works.Add([positions[i], positions[j]]);
        return works;
    }

    private static bool KeepsLocks(Problem problem, int person, int day, Position[] work) =>
        problem.Locks.All(one => one.Person != person || one.Position.Shift.Day != day || work.Contains(one.Position));

    private static long Pow(long value, int times) => Enumerable.Repeat(value, times).Aggregate(1L, (product, one) => product * one);
}
