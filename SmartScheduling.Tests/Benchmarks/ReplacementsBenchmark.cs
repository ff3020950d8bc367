using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Solver;

namespace SmartScheduling.Tests.Benchmarks;

/// <summary>Who could take one position, among 200 people under every rule: ranked by hints beside a full evaluation of each candidate.</summary>
[Collection(BenchmarkCollection.Name)]
public sealed class ReplacementsBenchmark
{
    private const int People = 200, Times = 40;

    [Fact(Explicit = true)]
    public async Task Ranked_by_hints_beside_full_evaluations()
    {
        var problem = Restaurant.Week(People);
        var roster = new SearchEngine(TimeProvider.System).Solve(problem, new() { TimeLimit = TimeSpan.FromSeconds(2) }, SilentObserver.Instance, CancellationToken.None).Roster!;
        // The shift with the most holders of its role: somebody is ill, so one place of it is open.
        var (gone, position) = roster.Assignments().MaxBy(one => problem.People.Count(person => person.Holds(one.Position.Role, one.Position.Shift.Day)));
        Assert.True(roster.TryUnassign(gone, position));
        var replacements = new Replacements(problem, roster);
        var ranked = replacements.Ranked(position);
        Assert.Equal(Evaluated(problem, roster, position).Select(one => one.Difference).Order(), ranked.Select(one => one.Hint.Difference).Order());

        var evaluated = await Samples.OfAsync(Times, _ => Do(() => Evaluated(problem, roster, position)));
        var first = await Samples.OfAsync(Times, _ => Do(() => new Replacements(problem, roster).Ranked(position)));
        var again = await Samples.OfAsync(Times, _ => Do(() => replacements.Ranked(position)));
        var why = await Samples.OfAsync(Times, _ => Do(() => replacements.Ranked(position).Where(one => !one.IsAllowed).Sum(one => replacements.WaysIn(one, position).Count)));
        var who = await Samples.OfAsync(Times, _ => Do(() => Told(new(problem, roster), position)));
        var table = new RatioTable($"{ranked.Count} of {People} people, {ranked.Count(one => one.IsAllowed)} allowed", "full evaluations", "hints");
        table.Add("the first question", evaluated, first);
        table.Add("another question", evaluated, again);
        table.Add("with every way in", evaluated, why);
        table.Add("and who takes over what is given up", evaluated, who);
        table.Print();
    }

    private static int Told(Replacements replacements, Position position) =>
        replacements.Ranked(position).Count(one => replacements.WaysInSentence(one, position)?.Contains("over", StringComparison.Ordinal) is true);

    private static List<(int Person, Score Difference)> Evaluated(Problem problem, Roster roster, Position position)
    {
        var now = Evaluation.ScoreOf(problem, roster);
        List<(int, Score)> found = [];
        foreach (var person in problem.People.Where(person => person.Holds(position.Role, position.Shift.Day) && !roster.Has(person.Index, position)))
        {
            var after = roster.Copy();
            after.TryAssign(person.Index, position);
            found.Add((person.Index, Evaluation.ScoreOf(problem, after) - now));
        }

        return found;
    }

    private static Task Do<T>(Func<T> work)
    {
        work();
        return Task.CompletedTask;
    }
}
