using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Tests.Solver.Columns;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>A bound is rounded up to what scores can be: that stays true where rules weigh nearly as much as they may, and where all points are multiples of more than one.</summary>
public sealed class HeavyWeightsTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    /// <summary>With the place of the rule on top, so that points are large and still differ by one.</summary>
    [Fact]
    public void However_much_rules_weigh_the_bound_is_never_above_the_best_of_all_rosters()
    {
        var (bounds, grains) = Compare((weight, place) => 50_000 * weight + place);
        Assert.True(bounds > 10 && grains.Contains(1), $"{bounds} bounds, grains {string.Join(' ', grains)}.");
    }

    [Fact]
    public void Where_scores_are_multiples_of_a_number_so_may_the_bound_be()
    {
        var (bounds, grains) = Compare((weight, _) => 5 * weight);
        Assert.True(bounds > 10 && grains.Count(grain => grain >= 5) > 5, $"{bounds} bounds, grains {string.Join(' ', grains)}.");
    }

    [Fact]
    public void Where_rules_weigh_much_and_scores_are_multiples_both_is_so()
    {
        var (bounds, grains) = Compare((weight, _) => 50_000 * weight);
        Assert.True(bounds > 10 && grains.Count(grain => grain >= 5) > 5, $"{bounds} bounds, grains {string.Join(' ', grains)}.");
    }

    private static (int Bounds, double[] Grains) Compare(Func<int, int, int> weigh)
    {
        var bounds = 0;
        List<double> grains = [];
        foreach (var (seed, problem, optimum) in Weighed(weigh).Take(12))
        {
            var rows = CoupledRows.Of(problem, Levels.For(problem));
            grains.Add(Grain.Of(problem, rows, ColumnPeople.Of(problem, rows)));
            foreach (var (engine, threads) in new[] { ("columns", 1), ("portfolio", 2) })
            {
                var result = EngineCatalogue.Named(engine, TimeProvider.System)!.Solve(
                    problem, new() { TimeLimit = Short, Threads = threads }, SilentObserver.Instance, TestContext.Current.CancellationToken);
                Assert.True(result.Bound is null || result.Bound <= optimum, $"Seed {seed}: the bound of {engine} is {result.Bound}, the best roster {optimum}.");
                Assert.True(result.Score >= optimum, $"Seed {seed}: the roster of {engine} is {result.Score}, the best {optimum}.");
                if (result.Bound is not null) bounds++;
                if (result.Status == SolverStatus.Optimal) Assert.Equal(optimum, result.Score);
            }
        }

        return (bounds, [.. grains]);
    }

    /// <summary>Tiny problems of which the score is not zero, with other weights; what is too many counts 5.</summary>
    private static IEnumerable<(int Seed, Problem Problem, Score Optimum)> Weighed(Func<int, int, int> weigh)
    {
        for (var seed = 1; seed < 400; seed++)
        {
            var input = RandomProblem.Tiny(seed).Input;
            var problem = Problem.Create(input with
            {
                Rules = [.. input.Rules.Select((rule, place) => rule with
                {
                    Weight = weigh(rule.Weight!.Value, place),
                    Parameters = rule.Key == RuleKey.Coverage ? """{"over":5}""" : rule.Parameters,
                })],
            }).Required;
            if (Exhaustive.Count(problem) > Exhaustive.Most / 20) continue;
            var optimum = Exhaustive.Optimum(problem);
            if (optimum.Soft > 0) yield return (seed, problem, optimum);
        }
    }
}
