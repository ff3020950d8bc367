using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Explain;

public sealed class ShortagesTests
{
    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, 10)];

    [Fact]
    public void What_cannot_be_staffed_is_named_with_the_shift_the_numbers_and_the_rules()
    {
        var week = new WeekSketch();
        week.Person("Ana");
        week.Person("Ben", one => one with { TimeOff = [new(0, 2880)] });
        week.Person("Cem", one => one with { ExcludedKinds = [3] });
        week.Person("Dora", one => one with { TimeOff = [new(0, 2880)] });
        week.Early(1);
        week.Night(1, count: 3);
        Assert.Equal(
            "Night on Tue 24 Nov asks for 3 Waiter, and at most 1 is possible: 4 people hold the job role; “Eligible” excludes 1 and “Time off” 2.",
            Assert.Single(Shortages.Of(week.Problem)).Sentence(week.Problem));
    }

    [Fact]
    public void Shifts_that_compete_for_the_same_people_are_told_together()
    {
        var week = new WeekSketch();
        week.Person("Ana");
        week.Shift(0, "Bar", 8, 16, 0);
        week.Shift(0, "Hall", 9, 17, 0);
        week.Late(2);
        Assert.Equal(
            "Bar (Waiter) and Hall (Waiter) on Mon 23 Nov ask for 2 people together, and at most 1 is possible: 1 person holds the job role.",
            Assert.Single(Shortages.Of(week.Problem)).Sentence(week.Problem));
    }

    [Fact]
    public void Nothing_is_short_where_there_are_people_enough()
    {
        var week = new WeekSketch();
        week.Person("Ana");
        week.Person("Ben");
        week.Early(0, count: 2);
        week.Late(0, count: 2);
        Assert.Empty(Shortages.Of(week.Problem));
        week.Rule(RuleKey.MaxShifts);
        Assert.Equal((4, 2), (Shortages.Of(week.Problem)[0].Required, Shortages.Of(week.Problem)[0].Possible));
    }

    [Theory, MemberData(nameof(Blocks))]
    public void No_roster_that_keeps_the_hard_rules_fills_more_than_is_said_to_be_possible(int block)
    {
        var told = 0;
        for (var seed = block * 40; seed < block * 40 + 40; seed++)
        {
            var (problem, _) = RandomProblem.Tiny(seed);
            if (Exhaustive.Count(problem) > Exhaustive.Most) continue;
            var shortages = Shortages.Of(problem);
            if (shortages.Count == 0) continue;
            told++;
            foreach (var roster in Exhaustive.Rosters(problem).Where(roster => Evaluation.ScoreOf(problem, roster).Hard == 0))
                Assert.All(shortages, shortage => Assert.True(shortage.Positions.Sum(position => Filled(problem, roster, position)) <= shortage.Possible));
        }

        Assert.True(told > 0);
    }

    private static int Filled(Problem problem, Roster roster, Position position) =>
        Math.Min(position.Required, problem.People.Count(person => roster.Has(person.Index, position)));
}
