using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Columns;

/// <summary>A problem so small that every roster is known, as the columns see it.</summary>
internal sealed class TinyColumns : IDisposable
{
    private readonly RosterProgram _program;

    /// <summary>With a longest row of 1 no sum is carried, and those that are broken are priced.</summary>
    public TinyColumns(Problem problem, int longestRow = 4096)
    {
        _program = new() { LongestRow = longestRow };
        var rows = CoupledRows.Of(problem, Levels.For(problem));
        Lagrangian = new Lagrangian(rows, ColumnPeople.Of(problem, rows), _program);
        Incumbent = new Incumbent(Lagrangian);
        Lagrangian.Evaluate([.. Lagrangian.Best]);
        All = [.. Exhaustive.Rosters(problem).Select(roster => ColumnPeople.PicksOf(Lagrangian.People, roster)).OfType<int[][]>()
            .Where(picks => double.IsFinite(Incumbent.CostOf(picks)))];
    }

    public Lagrangian Lagrangian { get; }

    public Incumbent Incumbent { get; }

    /// <summary>The picks of every roster that keeps everybody's hard rules.</summary>
    public int[][][] All { get; }

    /// <summary>Points of the best of them, as the columns count.</summary>
    public double Optimum => All.Min(Incumbent.CostOf);

    public FeasibleRosters Rosters => new(Lagrangian, _program);

    /// <summary>The linear program over all columns, solved to its end.</summary>
    public ColumnGeneration Generate()
    {
        var generation = new ColumnGeneration(Lagrangian, [], () => false, _ => { });
        generation.Run();
        return generation;
    }

    /// <summary>Tiny problems that somebody can work at all, from a few hundred seeds.</summary>
    public static IEnumerable<(int Seed, TinyColumns Tiny)> Some(int count, int longestRow = 4096)
    {
        var found = 0;
        for (var seed = 1; found < count; seed++)
        {
            var problem = RandomProblem.Tiny(seed).Problem;
            if (Exhaustive.Count(problem) > Exhaustive.Most / 5) continue;
            using var tiny = new TinyColumns(problem, longestRow);
            if (tiny.All.Length == 0) continue;
            found++;
            yield return (seed, tiny);
        }
    }

    public void Dispose() => _program.Dispose();
}
