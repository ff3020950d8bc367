using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>Fair shares of hours and nights among people with unlike contracts: the columns know them, so a roster is proven to be the best.</summary>
public sealed class FairnessProofTests
{
    [Theory, InlineData(1), InlineData(2)]
    public void The_best_roster_is_proven_with_fair_shares_on(int threads)
    {
        var week = new WeekSketch { KnownDaysBefore = 7 }
            .Rule(RuleKey.Coverage, RuleLevel.Hard, """{"over":5000}""")
            .Rule(RuleKey.MaxShifts)
            .Rule(RuleKey.MinRest)
            .Rule(RuleKey.MaxMinutes, RuleLevel.Hard, """{"minutes":2400,"period":"week"}""")
            .Rule(RuleKey.FairMinutes, RuleLevel.Soft)
            .Rule(RuleKey.FairNights, RuleLevel.Soft, weight: 10)
            .Rule(RuleKey.Preference, RuleLevel.Soft, weight: 5);
        for (var person = 0; person < 8; person++)
        {
            var (target, works) = (new[] { 2400, 1800, 1200, 2400 }[person % 4], person);
            week.Person($"Person {person}", one => one with
            {
                TargetMinutes = target,
                History = [WeekSketch.Past(-1 - works % 7, 6, 14)],
                Preferences = [new() { Wanted = works % 2 == 0, Weight = 1 + works % 5, Day = works % 7 }],
            });
        }

        for (var day = 0; day < 7; day++)
        {
            week.Early(day, 2);
            week.Late(day);
            week.Night(day);
        }

        var options = new SolveOptions { TimeLimit = TimeSpan.FromSeconds(60), Threads = threads };
        var result = EngineCatalogue.Named("portfolio", TimeProvider.System)!.Solve(week.Problem, options, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal(SolverStatus.Optimal, result.Status);
        Assert.Equal((0, 0), (result.Score.Hard, result.Score.Uncovered));
        Assert.InRange(result.Score.Soft, 1, long.MaxValue);
    }
}
