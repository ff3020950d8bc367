using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Engines;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>Ana wants every shift and nobody else wants one: the dearer fairness is, the less far apart people are.</summary>
public sealed class FairnessWeightTests
{
    private const int Wishes = 100;

    /// <summary>Off, so much that both count, and so much that wishes do not.</summary>
    private static readonly int[] Weights = [0, 2, 100];

    [Theory, InlineData(RuleKey.FairMinutes, 1), InlineData(RuleKey.FairNights, 60)]
    public void The_spread_falls_when_the_weight_rises(RuleKey fairness, int scale)
    {
        var loads = Weights.Select(weight => Loads(fairness, weight * scale)).ToArray();
        Assert.All(loads.Zip(loads.Skip(1)), pair =>
        {
            Assert.True(pair.Second.Max() - pair.Second.Min() <= pair.First.Max() - pair.First.Min(), Told(loads));
            Assert.True(Deviation(pair.Second) <= Deviation(pair.First), Told(loads));
        });
        Assert.True(loads[^1].Max() - loads[^1].Min() < loads[0].Max() - loads[0].Min(), Told(loads));
        Assert.InRange(loads[^1].Max() - loads[^1].Min(), 0, 1);
    }

    /// <summary>Shifts of each of four people.</summary>
    private static int[] Loads(RuleKey fairness, int weight)
    {
        var week = new WeekSketch(days: 14).Rule(RuleKey.Coverage).Rule(RuleKey.Preference, RuleLevel.Soft, weight: Wishes);
        if (weight > 0) week.Rule(fairness, RuleLevel.Soft, weight: weight);
        foreach (var name in new[] { "Ana", "Ben", "Cem", "Dana" })
            week.Person(name, one => one with { TargetMinutes = 2400, Preferences = [new() { Wanted = name == "Ana", Weight = 5 }] });
        for (var day = 0; day < 14; day++)
        {
            if (fairness == RuleKey.FairNights) week.Night(day);
            else week.Early(day);
        }

        var options = new SolveOptions { TimeLimit = TimeSpan.FromSeconds(1) };
        var roster = EngineCatalogue.Named("portfolio", TimeProvider.System)!.Solve(week.Problem, options, SilentObserver.Instance, TestContext.Current.CancellationToken).Roster!;
        return [.. Enumerable.Range(0, 4).Select(person => roster.Assignments().Count(one => one.Person == person))];
    }

    private static double Deviation(int[] loads) => Math.Sqrt(loads.Average(load => Math.Pow(load - loads.Average(), 2)));

    private static string Told(int[][] loads) => string.Join("; ", loads.Select(one => string.Join(" ", one)));
}
