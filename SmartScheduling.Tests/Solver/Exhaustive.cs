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
        var cells = Enumerable.Range(0, problem.People.Count * problem.Calendar.Days)
            .Select(cell => (Person: cell / problem.Calendar.Days, Day: cell % problem.Calendar.Days))
            .Select(cell => (cell.Person, Works: Works(problem, cell.Day).Where(work => KeepsLocks(problem, cell.Person, cell.Day, work)).ToList())).ToArray();
        var roster = Roster.Empty(problem);
        var best = new Score(long.MaxValue, 0, 0);
        void Try(int cell)
        {
            if (cell == cells.Length)
            {
                var score = Evaluation.ScoreOf(problem, roster);
                if (score < best) best = score;
                return;
            }

            foreach (var work in cells[cell].Works)
            {
                foreach (var duty in work) Assert.True(roster.TryAssign(cells[cell].Person, duty));
                Try(cell + 1);
                foreach (var duty in work) Assert.True(roster.TryUnassign(cells[cell].Person, duty));
            }
        }

        Try(0);
        return best;
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
