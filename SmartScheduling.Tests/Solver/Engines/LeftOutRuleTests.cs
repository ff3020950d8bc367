using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>Rules that have too many states side by side for the dynamic program: what it leaves out is kept all the same, and the bound stays true.</summary>
public sealed class LeftOutRuleTests
{
    private const int Most = 25;

    [Theory]
    [InlineData("search", RuleLevel.Hard)]
    [InlineData("columns", RuleLevel.Hard)]
    [InlineData("portfolio", RuleLevel.Hard)]
    [InlineData("columns", RuleLevel.Soft)]
    public void It_is_kept_and_the_bound_is_not_above_the_roster(string engine, RuleLevel level)
    {
        var problem = OfOnePerson(level);
        Assert.Equal(RuleKey.MaxConsecutiveDays, Assert.Single(new PersonModels(problem)[0].LeftOut).Rule.Key);
        var result = EngineCatalogue.Named(engine, TimeProvider.System)!.Solve(
            problem, new() { TimeLimit = TimeSpan.FromSeconds(1) }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal(Evaluation.ScoreOf(problem, result.Roster!), result.Score);
        Assert.True(result.Bound is null || result.Bound <= result.Score, $"The bound is {result.Bound}, the roster {result.Score}.");
        Assert.Equal(0, result.Score.Hard);
        var days = result.Roster!.Assignments().Select(one => one.Position.Shift.Day).ToHashSet();
        if (level == RuleLevel.Hard) Assert.DoesNotContain(Enumerable.Range(0, problem.Calendar.Days - Most), day => Enumerable.Range(day, Most + 1).All(days.Contains));
        // One day off in the middle is enough, or none and points for it.
        Assert.True(result.Score.Uncovered <= 10, $"{result.Score}");
    }

    /// <summary>Runs of early, of late and of all days go on beside each other.</summary>
    private static Problem OfOnePerson(RuleLevel level)
    {
        var week = new WeekSketch(35)
            .Rule(RuleKey.Coverage)
            .Rule(RuleKey.MaxConsecutiveDays, RuleLevel.Soft, $$"""{"count":{{Most}},"kinds":["Early"]}""")
            .Rule(RuleKey.MaxConsecutiveDays, RuleLevel.Soft, $$"""{"count":{{Most}},"kinds":["Late"]}""")
            .Rule(RuleKey.MaxConsecutiveDays, level, $$"""{"count":{{Most}}}""");
        week.Person();
        for (var day = 0; day < 35; day++)
        {
            week.Shift(day, "Early", 6, 10, ShiftKind.Early);
            week.Shift(day, "Late", 14, 18, ShiftKind.Late);
        }

        return week.Problem;
    }
}
