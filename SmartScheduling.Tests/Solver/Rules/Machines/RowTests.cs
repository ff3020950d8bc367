using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Tests.Solver.Rules.Machines;

public sealed class RowTests
{
    [Theory]
    [MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void The_shares_of_all_people_make_the_cost_that_the_tally_follows(int seed)
    {
        var (problem, roster) = RandomProblem.WithRoster(seed);
        var tallies = SmartScheduling.Solver.Rules.Evaluation.Tallies(problem, roster).ToDictionary(tally => tally.Rule.Index);
        foreach (var rule in problem.Rules.Where(rule => problem.RuleBook.Rows(rule).Count > 0))
        {
            var cost = problem.RuleBook.Rows(rule).Aggregate(Score.Zero, (sum, row) =>
                sum + row.Cost(problem.People.Sum(person => row.Share(person.Index, roster[person.Index, row.Day]))));
            Assert.Equal(cost, tallies[rule.Index].Cost);
        }
    }

    [Theory]
    [MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void The_price_of_a_duty_on_a_free_day_is_what_it_then_costs(int seed)
    {
        var (problem, roster) = RandomProblem.WithRoster(seed);
        foreach (var tally in SmartScheduling.Solver.Rules.Evaluation.Tallies(problem, roster).OfType<RowTally>())
        {
            foreach (var position in problem.Positions)
            {
                for (var person = 0; person < problem.People.Count; person++)
                {
                    var day = position.Shift.Day;
                    if (!roster[person, day].IsOff) continue;
                    var (before, price) = (tally.Cost, tally.Price(person, position));
                    tally.Change(person, DayWork.Off(day), new(day, position, null));
                    Assert.Equal(before + price, tally.Cost);
                    tally.Change(person, new(day, position, null), DayWork.Off(day));
                    Assert.Equal(before, tally.Cost);
                }
            }
        }
    }

    [Fact]
    public void A_rule_about_single_people_and_a_fair_share_have_no_rows()
    {
        var week = new WeekSketch().Rule(RuleKey.MinRest).Rule(RuleKey.FairMinutes, RuleLevel.Soft).Rule(RuleKey.Coverage);
        week.Person();
        week.Early(0);
        Assert.Equal([0, 0, 1], week.Problem.Rules.Skip(4).Select(rule => week.Problem.RuleBook.Rows(rule).Count));
    }

    [Fact]
    public void A_hint_tells_a_row_about_a_whole_day_once()
    {
        var week = new WeekSketch().Rule(RuleKey.GroupLimit, parameters: """{"what":"work","most":1}""");
        int ana = week.Person("Ana"), ben = week.Person("Ben"), early = week.Early(0, count: 2), late = week.Late(0);
        var positions = week.Problem.Shifts.Select(shift => shift.Positions[0]).ToList();
        var hint = new Hints(week.Problem, week.Works(ana, early)).Of([RosterChange.Add(ben, positions[early]), RosterChange.Add(ana, positions[late])]);
        Assert.Equal(2, Assert.Single(hint.Hard).Amount);
        Assert.Equal(new Score(2, 0, 0), hint.Difference);
    }
}
