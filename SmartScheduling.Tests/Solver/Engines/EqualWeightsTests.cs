using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>
/// Points add up over people, so a weight means the same at every size: one and the same conflict of two soft rules, had by ten
/// people and by a thousand, ends the same way for the same share of them, and tips at the same weight.
/// </summary>
public sealed class EqualWeightsTests
{
    private const int Few = 10, Many = 1000, Weight = 12;

    /// <summary>How much each of five people minds to work, over and over; an open place is worth three.</summary>
    private static readonly int[] Minds = [1, 2, 4, 5, 2];
    private const int Priority = 3;

    public static TheoryData<string, int> Conflicts => [.. from engine in new[] { "search", "columns", "portfolio" } from weight in new[] { Weight, Weight / 2, 2 * Weight, 4 * Weight } select (engine, weight)];

    [Theory, MemberData(nameof(Conflicts))]
    public void A_wish_against_a_place_that_stays_open(string engine, int wishes)
    {
        var expected = (Minds.Count(mind => mind * wishes < Priority * Weight) / (double)Minds.Length, Minds.Sum(mind => Math.Min(mind * wishes, Priority * Weight)) / (double)Minds.Length);
        foreach (var people in new[] { Few, Many })
        {
            var week = new WeekSketch(days: 1).Rule(RuleKey.Coverage, RuleLevel.Soft, weight: Weight).Rule(RuleKey.Preference, RuleLevel.Soft, weight: wishes);
            for (var person = 0; person < people; person++)
                week.Person($"Person {person}", one => one with { Preferences = [new() { Wanted = false, Weight = Minds[person % Minds.Length], Template = 0 }] });
            week.Shift(0, "Early", 6, 14, SmartScheduling.Domain.Shifts.ShiftKind.Early, people, shift => shift with { Priority = Priority });
            var (working, points) = Solve(engine, week.Problem, iterations: 5_000);
            Assert.Equal(expected, (working / (double)people, points / (double)people));
        }
    }

    /// <summary>
    /// Half of the people wish not to work, the others do not mind, and there is a shift for every second one on each of four
    /// days. Below a weight of 13 for fairness all is done by those who do not mind, above 39 all is shared evenly, and between
    /// them a quarter is done by those who wish not to.
    /// </summary>
    [Theory]
    [InlineData(12, 0)]
    [InlineData(14, 1)]
    [InlineData(38, 1)]
    [InlineData(40, 2)]
    public void A_wish_against_an_even_share(int fairness, int expected)
    {
        foreach (var people in new[] { Few, Many })
        {
            var problem = Unwilling(people, fairness);
            var rosters = Enumerable.Range(0, 3).Select(days => Shared(problem, days)).ToArray();
            double[] points = [.. rosters.Select(roster => Evaluation.ScoreOf(problem, roster).Soft / (double)people)];
            Assert.Equal(Enumerable.Range(0, 3).Select(days => Math.Pow(8 * (2 - days), 2) * fairness + days * 5 * 1000 / 2.0), points);
            Assert.Equal(expected, Array.IndexOf(points, points.Min()));

            // Ten people are solved from nothing; of a thousand the search is given that roster, and finds nothing better than it.
            var options = new SolveOptions { TimeLimit = TimeSpan.FromMinutes(2), IterationLimit = 30_000, WarmStart = people == Few ? null : rosters[expected] };
            var reached = new PortfolioEngine(TimeProvider.System).Solve(problem, options, SilentObserver.Instance, TestContext.Current.CancellationToken).Score.Soft / (double)people;
            Assert.Equal(points[expected], reached, 0.005 * points[expected]);
        }
    }

    private static Problem Unwilling(int people, int fairness)
    {
        var week = new WeekSketch(days: 4).Rule(RuleKey.Coverage).Rule(RuleKey.MaxShifts).Rule(RuleKey.Preference, RuleLevel.Soft, weight: 1000).Rule(RuleKey.FairMinutes, RuleLevel.Soft, """{"weeks":1}""", fairness);
        for (var person = 0; person < people; person++)
            week.Person($"Person {person}", one => one with { TargetMinutes = 2400, Preferences = person % 2 == 0 ? [] : [new() { Wanted = false, Weight = 5, Template = 0 }] });
        week.Earlies(count: people / 2);
        return week.Problem;
    }

    /// <summary>Of every two people one works each day, and who wishes not to on so many of the four.</summary>
    private static Roster Shared(Problem problem, int days)
    {
        var roster = Roster.Empty(problem);
        foreach (var position in problem.Positions)
            for (var pair = 0; pair < problem.People.Count / 2; pair++)
                Assert.True(roster.TryAssign(2 * pair + ((position.Shift.Day + pair) % 4 < days ? 1 : 0), position));
        return roster;
    }

    private static (int Working, long Points) Solve(string engine, Problem problem, long iterations)
    {
        var options = new SolveOptions { TimeLimit = TimeSpan.FromMinutes(2), IterationLimit = iterations };
        var result = EngineCatalogue.Named(engine, TimeProvider.System)!.Solve(problem, options, SilentObserver.Instance, TestContext.Current.CancellationToken);
        return (result.Roster!.Assignments().Count(), result.Score.Soft);
    }
}
