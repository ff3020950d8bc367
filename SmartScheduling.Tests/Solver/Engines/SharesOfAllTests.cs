using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>Fair shares that hang on what all have together, as those of weekends do.</summary>
public sealed class SharesOfAllTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Weekends_that_were_worked_unlike_are_made_up_for(int threads)
    {
        // Four weeks that can be had without a single point; left to the search alone they end at some hundred.
        var problem = FourWeeks();
        var result = new PortfolioEngine(TimeProvider.System).Solve(
            problem, new() { TimeLimit = TimeSpan.FromMinutes(2), Threads = threads }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal(Score.Zero, result.Score);
        Assert.Equal(Score.Zero, Evaluation.ScoreOf(problem, result.Roster!));
        Assert.Empty(result.Faults);
    }

    /// <summary>Eight people of whom some worked none of the last weekends, others up to three.</summary>
    private static Problem FourWeeks()
    {
        var week = new WeekSketch(days: 28) { KnownDaysBefore = 28 }
            .Rule(RuleKey.Coverage, RuleLevel.Hard, """{"over":50}""")
            .Rule(RuleKey.MaxShifts, RuleLevel.Hard, """{"count":1,"period":"day"}""")
            .Rule(RuleKey.MinRest, RuleLevel.Hard, """{"minutes":660}""")
            .Rule(RuleKey.MaxMinutes, RuleLevel.Soft, """{"minutes":0,"period":"week"}""", 1)
            .Rule(RuleKey.MinMinutes, RuleLevel.Soft, """{"minutes":0,"period":"week"}""", 1)
            .Rule(RuleKey.MaxConsecutiveDays, RuleLevel.Soft, """{"count":5}""", 10)
            .Rule(RuleKey.MinConsecutiveDaysOff, RuleLevel.Soft, """{"count":2}""", 5)
            .Rule(RuleKey.CompleteWeekends, RuleLevel.Soft, weight: 10)
            .Rule(RuleKey.FairWeekends, RuleLevel.Soft, """{"weeks":8}""", 10);
        for (var person = 0; person < 8; person++)
        {
            var worked = person % 4;
            week.Person($"Person {person}", one => one with
            {
                TargetMinutes = 2400,
                MinMinutes = 1440,
                MaxMinutes = 1920,
                History = [.. Enumerable.Range(0, worked).Select(weekend => WeekSketch.Past(-23 + 7 * weekend, 6, 14))],
            });
        }

        foreach (var day in Enumerable.Range(0, 28))
        {
            week.Early(day, count: 2);
            week.Late(day, count: 2);
        }

        return week.Problem;
    }
}
