using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Tests.Solver.Engines;

namespace SmartScheduling.Tests.Solver;

/// <summary>What the engines are compared with all rosters on: the problems are small, and weekends are in them all the same.</summary>
public sealed class TinyProblemsTests
{
    private static readonly RuleKey[] OfWeekends = [RuleKey.MaxWeekends, RuleKey.CompleteWeekends, RuleKey.FairWeekends];

    public static TheoryData<string, int[]> Compared => new()
    {
        { "search", [.. SearchEngineTests.TinySeeds.Select(row => row.Data)] },
        { "bounds", [.. ColumnsEngineTests.TinySeeds.Select(row => row.Data)] },
    };

    [Theory, MemberData(nameof(Compared))]
    public void Rules_of_weekends_act_and_some_are_about_three_people(string what, int[] seeds)
    {
        Problem[] problems = [.. seeds.Select(seed => RandomProblem.Tiny(seed).Problem)];
        Assert.All(OfWeekends, key => Assert.True(problems.Any(problem => Acts(problem, key)), $"{what}: {key} is never broken."));
        Assert.Contains(problems, problem => problem.People.Count == 3);
        Assert.Contains(problems, problem => problem.Calendar.Weekday(0) == DayOfWeek.Friday);
    }

    /// <summary>Whether some roster breaks the rule.</summary>
    private static bool Acts(Problem problem, RuleKey key) => problem.Rules.Any(rule => rule.Key == key)
        && Exhaustive.Rosters(problem).Any(roster => SmartScheduling.Solver.Rules.Evaluation.Of(problem, roster).Violations.Any(one => one.Rule.Key == key && one.Amount > 0));
}
