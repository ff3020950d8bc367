using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Proposals;
using SmartScheduling.Web.Features.Rules;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>
/// Two cooks, Ana for 40 hours a week and Ben for 20, and eight hours to work on Monday and on Tuesday. Ana would rather not
/// work on Mondays, which weighs 3, and Ben not on Tuesdays, which weighs 1. Each figure is reckoned by hand.
/// </summary>
public sealed class RosterFiguresTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly JobRole Cook = MasterRows.JobRole();

    private readonly Employee ana = Person("Ana", 2400, 20m), ben = Person("Ben", 1200, 10m);
    private readonly PlannedShift[] shifts = [Shift(Monday), Shift(Monday.AddDays(1))];

    [Fact]
    public void One_person_with_everything_has_more_than_her_share()
    {
        var figures = Figures(ana, ana);

        Assert.Equal((2, 2, 960, 320m), (figures.Filled, figures.Required, figures.Minutes, figures.Cost));
        Assert.Equal(1 / 4.0, figures.Wishes!.Value, 9);
        // A third of 960 minutes is Ben's: 320 would have to move.
        Assert.Equal(1 - 320 / 960.0, figures.Fairness!.Value, 9);
        Assert.Equal(960 / 3600.0, figures.Utilisation!.Value, 9);
    }

    [Fact]
    public void Work_that_is_spread_is_fairer_but_may_grant_no_wish()
    {
        var figures = Figures(ana, ben);

        Assert.Equal((960, 160m + 80m), (figures.Minutes, figures.Cost));
        Assert.Equal(0, figures.Wishes);
        Assert.Equal(1 - 160 / 960.0, figures.Fairness!.Value, 9);
    }

    [Fact]
    public void An_empty_week_grants_every_wish_and_is_neither_fair_nor_unfair()
    {
        var figures = Figures(null, null);

        Assert.Equal((0, 2, 0, 0m), (figures.Filled, figures.Required, figures.Minutes, figures.Cost));
        Assert.Equal((1.0, null, 0.0), (figures.Wishes, figures.Fairness, figures.Utilisation));
    }

    [Fact]
    public void Hours_of_the_weeks_before_count_for_fairness_and_not_for_the_hours_of_the_week()
    {
        var range = MasterRows.Site().Time().Shift(Monday.AddDays(-7), new(8, 0), new(16, 0));
        var figures = Figures(ana, ben, new OtherWork(ana.Id, Cook.Id, Monday.AddDays(-7), "Day", ShiftKind.Day, range.Start, range.End));

        Assert.Equal(960, figures.Minutes);
        // Ana has 960 and Ben 480 of 1,440: two thirds and one third, as their contracts say.
        Assert.Equal(1, figures.Fairness!.Value, 9);
    }

    private RosterFigures Figures(Employee? onMonday, Employee? onTuesday, params OtherWork[] elsewhere)
    {
        foreach (var (shift, person) in shifts.Zip([onMonday, onTuesday]))
            if (person is not null) shift.Assignments.Add(ShiftAssignment.Of(shift, person.Id, Cook.Id));
        var week = ProblemBuilder.Build(new()
        {
            Site = MasterRows.Site(),
            Schedule = new() { StartDate = Monday },
            Shifts = shifts,
            People = [ana, ben],
            Groups = [],
            JobRoles = new Dictionary<Guid, JobRole> { [Cook.Id] = Cook },
            TimeOff = [],
            Unavailable = [],
            Preferences =
            [
                new() { EmployeeId = ana.Id, Wanted = false, Weight = 3, Weekday = DayOfWeek.Monday },
                new() { EmployeeId = ben.Id, Wanted = false, Weight = 1, Weekday = DayOfWeek.Tuesday },
            ],
            Elsewhere = elsewhere,
            Rules = [.. DefaultRules.All().Select(RuleSnapshot.Of)],
        }).Value!;
        return RosterFigures.Of(week, week.Current);
    }

    private static Employee Person(string name, int target, decimal wage)
    {
        var person = MasterRows.Person(name, Cook);
        person.Contract = new(target, 0, 2880, wage);
        return person;
    }

    private static PlannedShift Shift(DateOnly date)
    {
        var shift = new PlannedShift { Name = "Day", Date = date, Kind = ShiftKind.Day };
        shift.SetTimes(new(8, 0), new(16, 0), MasterRows.Site().Time());
        shift.Requirements.Add(new() { PlannedShiftId = shift.Id, JobRoleId = Cook.Id, Count = 1 });
        return shift;
    }
}
