using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Explain;

public sealed class HintsTests
{
    [Fact]
    public void A_fitting_assignment_breaks_nothing_new()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MinRest);
        var (ana, early) = (week.Person(), week.Early(0));
        var hint = HintsOf(week).Assign(ana, Position(week, early));
        Assert.True(hint.IsAllowed);
        Assert.Empty(hint.Soft);
        Assert.Equal(new Score(0, -1, 0), hint.Difference);
    }

    [Fact]
    public void A_hard_rule_forbids_and_a_soft_one_warns()
    {
        var week = new WeekSketch().Rule(RuleKey.MinRest).Rule(RuleKey.Preference, RuleLevel.Soft, weight: 1);
        var ana = week.Person(with: one => one with { Preferences = [new() { Wanted = false, Weight = 2, Weekday = DayOfWeek.Tuesday }] });
        int late = week.Late(0), early = week.Early(1);
        var hint = HintsOf(week, (ana, late)).Assign(ana, Position(week, early));
        Assert.False(hint.IsAllowed);
        Assert.Equal(RuleKey.MinRest, Assert.Single(hint.Hard).Rule.Key);
        Assert.Equal("Ana did not want Early on Tue 24 Nov.", Assert.Single(hint.Soft).Sentence);
    }

    [Fact]
    public void What_was_broken_before_is_not_blamed_on_the_change()
    {
        var week = new WeekSketch().Rule(RuleKey.MinRest);
        var ana = week.Person();
        int late = week.Late(0), early = week.Early(1), free = week.Early(4);
        Assert.True(HintsOf(week, (ana, late), (ana, early)).Assign(ana, Position(week, free)).IsAllowed);
    }

    [Fact]
    public void A_violation_that_grows_is_new()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxMinutes, RuleLevel.Hard, """{"minutes":480}""");
        var ana = week.Person();
        var days = week.Earlies();
        Assert.Equal(960, Assert.Single(HintsOf(week, (ana, days[0]), (ana, days[1])).Assign(ana, Position(week, days[2])).Hard).Amount);
    }

    [Fact]
    public void Several_changes_are_judged_together()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxShifts).Rule(RuleKey.Coverage);
        var (ana, ben) = (week.Person("Ana"), week.Person("Ben"));
        int early = week.Early(0), late = week.Late(0);
        var hints = HintsOf(week, (ana, early), (ben, late));
        var swap = hints.Of([
            RosterChange.Remove(ana, Position(week, early)), RosterChange.Remove(ben, Position(week, late)),
            RosterChange.Add(ana, Position(week, late)), RosterChange.Add(ben, Position(week, early)),
        ]);
        Assert.Equal((true, Score.Zero), (swap.IsAllowed, swap.Difference));
        Assert.False(hints.Assign(ana, Position(week, late)).IsAllowed);
    }

    [Fact]
    public void Taking_someone_away_leaves_a_place_open()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        var (ana, early) = (week.Person(), week.Early(0));
        var hint = HintsOf(week, (ana, early)).Unassign(ana, Position(week, early));
        Assert.Equal("1 of 1 Waiter for Early on Mon 23 Nov is missing.", Assert.Single(hint.Soft).Sentence);
    }

    [Fact]
    public void Taking_away_what_is_locked_breaks_the_lock()
    {
        var week = new WeekSketch();
        var (ana, early) = (week.Person(), week.Early(0));
        week.Lock(ana, early);
        Assert.Equal(RuleKey.Locked, Assert.Single(HintsOf(week, (ana, early)).Unassign(ana, Position(week, early)).Hard).Rule.Key);
    }

    [Fact]
    public void What_the_roster_cannot_hold_is_refused_with_the_reason()
    {
        var week = new WeekSketch();
        var ana = week.Person();
        int one = week.Shift(0, "A", 6, 8, 0), two = week.Shift(0, "B", 9, 10, 0), three = week.Shift(0, "C", 11, 12, 0);
        var hints = HintsOf(week, (ana, one), (ana, two));
        Assert.Equal("Ana has 2 shifts on Mon 23 Nov already; that is the most.", hints.Assign(ana, Position(week, three)).Refusal);
        Assert.Equal("Ana has A on Mon 23 Nov already.", hints.Assign(ana, Position(week, one)).Refusal);
        Assert.Equal("Ana does not have C on Mon 23 Nov.", hints.Unassign(ana, Position(week, three)).Refusal);
    }

    [Theory]
    [MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void The_difference_is_that_of_the_full_evaluation_and_the_roster_stays(int seed)
    {
        var (problem, roster) = RandomProblem.WithRoster(seed);
        var hints = new Hints(problem, roster);
        var random = new Random(seed);
        for (var i = 0; i < 20 && problem.Positions.Count > 0; i++)
        {
            var (person, position) = (random.Next(problem.People.Count), problem.Positions[random.Next(problem.Positions.Count)]);
            var changed = roster.Copy();
            var hint = changed.TryUnassign(person, position) ? hints.Unassign(person, position) : changed.TryAssign(person, position) ? hints.Assign(person, position) : null;
            if (hint is not null) Assert.Equal(Evaluation.ScoreOf(problem, changed) - Evaluation.ScoreOf(problem, roster), hint.Difference);
        }
    }

    [Fact]
    public void Open_positions_say_how_many_are_missing()
    {
        var week = new WeekSketch();
        int early = week.Early(0, count: 3), late = week.Late(0);
        var roster = week.Roster((week.Person("Ana"), early), (week.Person("Ben"), late));
        var open = Assert.Single(OpenPosition.Of(week.Problem, roster));
        Assert.Equal((early, 1, 2), (open.Position.Shift.Index, open.Filled, open.Missing));
    }

    private static Hints HintsOf(WeekSketch week, params (int Person, int Shift)[] assignments) => new(week.Problem, week.Roster(assignments));

    private static Position Position(WeekSketch week, int shift) => week.Problem.Shifts[shift].Positions[0];
}
