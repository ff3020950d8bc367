using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Explain;

/// <summary>Every violation that random rosters bring about says in words what is broken: who, and where.</summary>
public sealed class SentenceTests
{
    [Fact]
    public void Every_rule_of_the_catalogue_tells_who_and_where()
    {
        HashSet<RuleKey> told = [];
        foreach (var seed in Enumerable.Range(1, 120))
        {
            var (problem, roster) = RandomProblem.WithRoster(seed);
            foreach (var one in Evaluation.Of(problem, roster).Violations)
            {
                told.Add(one.Rule.Key);
                Assert.Matches(@"^\S.*\S\.$", one.Sentence);
                Assert.DoesNotContain("  ", one.Sentence, StringComparison.Ordinal);
                if (one.Person is { } person) Assert.Contains(problem.People[person].Name, one.Sentence, StringComparison.Ordinal);
                Assert.True(IsPlaced(problem, one), one.Sentence);
            }
        }

        Assert.Empty(Enum.GetValues<RuleKey>().Except(told));
    }

    // A day, or for a fair share the stretch that it is about.
    private static bool IsPlaced(Problem problem, Violation one) =>
        one.Day is { } day
            ? Enumerable.Range(day - problem.Calendar.KnownDaysBefore - 7, problem.Calendar.KnownDaysBefore + 16).Any(near => one.Sentence.Contains(problem.Calendar.Name(near), StringComparison.Ordinal))
            : one.Sentence.Contains("week", StringComparison.Ordinal);
}
