using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Variants;

namespace SmartScheduling.Tests.Solver.Variants;

public sealed class MeasureTests
{
    private static readonly Dictionary<Favours, RuleKey[]> Rules = new()
    {
        [Favours.Fairness] = [RuleKey.FairMinutes, RuleKey.FairNights, RuleKey.FairWeekends],
        [Favours.Wishes] = [RuleKey.Preference, RuleKey.PreferPerson],
        [Favours.Cost] = [RuleKey.Cost],
    };

    [Fact]
    public void An_amount_is_the_sum_of_what_the_rules_themselves_find_broken()
    {
        var problem = Restaurant.Week(people: 20);
        var roster = new SearchEngine(TimeProvider.System).Solve(problem, new() { IterationLimit = 50 }, SilentObserver.Instance, CancellationToken.None).Roster!;
        var broken = Evaluation.Of(problem, roster).Violations;

        foreach (var measure in Measure.Of(problem))
        {
            var amount = broken.Where(one => Rules[measure.Favours].Contains(one.Rule.Key)).Sum(one => one.Amount);
            Assert.True(amount > 0);
            Assert.Equal(amount, measure.Of(roster));
        }
    }

    [Fact]
    public void What_is_favoured_weighs_heavily_and_all_other_rules_stay_as_they_are()
    {
        var problem = Restaurant.Week(people: 12);
        foreach (var measure in Measure.Of(problem))
        {
            Assert.Equal(problem.Rules.Select(rule => rule.Key).Order(), measure.Emphasis.Rules.Select(rule => rule.Key).Order());
            Assert.All(measure.Emphasis.Rules.Index(), rule => Assert.Equal(rule.Index, rule.Item.Index));
            foreach (var rule in measure.Emphasis.Rules)
            {
                var own = problem.Rules.Single(one => one.Key == rule.Key);
                // Fair nights and weekends weigh 10 by themselves, wishes 3, wages 1.
                Assert.Equal(Rules[measure.Favours].Contains(rule.Key) ? 30 : own.Weight, rule.Weight);
                Assert.Equal(own.Level, rule.Level);
            }
        }
    }

    [Fact]
    public void What_weighs_much_already_weighs_three_times_as_much_and_surplus_people_are_never_worth_it()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.Preference, RuleLevel.Soft, weight: 40).Rule(RuleKey.FairMinutes, RuleLevel.Soft, weight: 5000);
        week.Person(with: one => one with { Preferences = [new() { Wanted = true, Weight = 2, Template = 0 }] });
        week.Person();
        var early = week.Early(0);

        var measures = Measure.Of(week.Problem);

        Assert.Equal(120, measures[1].Emphasis.Rules.Single(rule => rule.Key == RuleKey.Preference).Weight);
        Assert.Equal([10_000, 10_000, 10_000], measures[0].Emphasis.Rules.Where(rule => Rules[Favours.Fairness].Contains(rule.Key)).Select(rule => rule.Weight));
        Assert.Equal(3000, Evaluation.ScoreOf(measures[2].Emphasis, week.Roster((0, early), (1, early))).Soft);
    }

    [Fact]
    public void Rules_that_are_off_are_switched_on_but_nobody_is_preferred_without_being_named()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        week.Person(with: one => one with { WagePerHour = 20, Preferences = [new() { Wanted = true, Weight = 2, Template = 0 }] });
        week.Earlies();

        var measures = Measure.Of(week.Problem).ToDictionary(measure => measure.Favours);

        var on = measures.ToDictionary(one => one.Key, one => one.Value.Emphasis.Rules.Where(rule => rule.Level == RuleLevel.Soft).Select(rule => rule.Key));
        Assert.Equal(Rules[Favours.Fairness], on[Favours.Fairness]);
        Assert.Equal([RuleKey.Preference], on[Favours.Wishes]);
        Assert.Equal([RuleKey.Cost], on[Favours.Cost]);
    }

    [Fact]
    public void Without_a_wish_or_a_wage_there_is_nothing_to_count_and_no_solve_for_it()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        week.Person("Ana");
        week.Person("Ben");
        var early = week.Early(0);
        var engine = new ScriptedEngine(problem => [week.Roster((0, early)).Under(problem), week.Roster((1, early)).Under(problem)]);

        Assert.Equal([false, true, true], Measure.Of(week.Problem).Select(measure => measure.IsEmpty));
        var answer = new VariantSolver(engine, TimeProvider.System).Solve(week.Problem, new(), SilentObserver.Instance, CancellationToken.None);

        // Two rosters are equally good for everything, but what has nothing to favour does not seek to differ.
        Assert.All(engine.Asked, one => Assert.Contains(one.Problem.Rules, rule => rule.Key == RuleKey.FairMinutes));
        Assert.Equal(answer.Variants[1].Roster.Assignments(), answer.Variants[2].Roster.Assignments());
    }

    [Fact]
    public void Who_must_be_on_a_shift_must_be_there_in_each_variant_and_is_no_wish()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage)
            .Rule(RuleKey.PreferPerson, RuleLevel.Hard, """{"shift":"Early"}""").Rule(RuleKey.PreferPerson, RuleLevel.Soft, """{"shift":"Late"}""");
        week.Person();
        week.Early(0);
        week.Late(1);
        var measures = Measure.Of(week.Problem);
        Assert.All(measures, measure => Assert.Single(measure.Emphasis.Rules, rule => rule.Key == RuleKey.PreferPerson && rule.Level == RuleLevel.Hard));
        Assert.Equal(1, measures.Single(measure => measure.Favours == Favours.Wishes).Of(week.Roster()));
    }
}
