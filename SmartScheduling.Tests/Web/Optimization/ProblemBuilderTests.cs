using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Rules;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>What stored rows mean to the solver: each test is one person, Ana, and one shift she may take.</summary>
public sealed class ProblemBuilderTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly JobRole Cook = new() { Name = "Cook", Code = "C" };

    private readonly SiteSettings site = new() { Id = SiteSettings.OnlyId, Name = "Test", TimeZone = "Europe/Vienna", Culture = "en-GB" };
    private readonly Employee ana = Person("Ana");

    [Fact]
    public void Work_of_the_week_before_counts_for_rest()
    {
        var early = Shift(Monday, 6, 14);

        Assert.Contains(RuleKey.MinRest, HardRules(Build([early], elsewhere: [Elsewhere(Monday.AddDays(-1), 18, 2)]), early));
        Assert.Empty(HardRules(Build([early]), early));
    }

    [Fact]
    public void A_shift_at_another_location_at_the_same_time_excludes_this_one_and_asks_for_nobody()
    {
        var shift = Shift(Monday, 8, 16);
        var week = Build([shift], elsewhere: [Elsewhere(Monday, 10, 18)]);

        Assert.Contains(RuleKey.NoOverlap, HardRules(week, shift));
        Assert.Equal(1, week.Problem.RequiredCount);
        Assert.Empty(week.Assignments(week.Current));
    }

    [Fact]
    public void A_shift_already_planned_after_the_period_excludes_one_that_reaches_into_it()
    {
        var sundayNight = Shift(Monday.AddDays(6), 22, 6);

        Assert.NotEmpty(HardRules(Build([sundayNight], elsewhere: [Elsewhere(Monday.AddDays(7), 5, 13)]), sundayNight));
        Assert.Empty(HardRules(Build([sundayNight], elsewhere: [Elsewhere(Monday.AddDays(7), 18, 23)]), sundayNight));
    }

    [Fact]
    public void Time_off_covers_whole_local_days_and_the_morning_that_a_night_shift_reaches_into()
    {
        var request = new TimeOffRequest { EmployeeId = ana.Id };
        Assert.Null(request.Change(Monday.AddDays(2), Monday.AddDays(2), ""));
        var (tuesdayNight, wednesday, thursday) = (Shift(Monday.AddDays(1), 22, 6), Shift(Monday.AddDays(2), 8, 16), Shift(Monday.AddDays(3), 0, 8));
        var week = Build([tuesdayNight, wednesday, thursday], timeOff: [request]);

        Assert.Contains(RuleKey.TimeOff, HardRules(week, tuesdayNight));
        Assert.Contains(RuleKey.TimeOff, HardRules(week, wednesday));
        Assert.DoesNotContain(RuleKey.TimeOff, HardRules(week, thursday));
    }

    [Fact]
    public void Unavailable_time_recurs_every_week_and_reaches_over_midnight()
    {
        var sundayEvening = new UnavailableTime { EmployeeId = ana.Id, Weekday = DayOfWeek.Sunday, From = new(20, 0), Until = new(9, 0) };
        var (monday, tuesday) = (Shift(Monday, 8, 16), Shift(Monday.AddDays(1), 8, 16));
        var week = Build([monday, tuesday], unavailable: [sundayEvening]);

        Assert.Contains(RuleKey.Unavailable, HardRules(week, monday));
        Assert.Empty(HardRules(week, tuesday));
    }

    [Theory]
    [InlineData(2027, 3, 27, 420)]
    [InlineData(2026, 10, 24, 540)]
    public void A_night_in_which_the_clocks_change_has_its_real_length(int year, int month, int day, int minutes)
    {
        var saturday = new DateOnly(year, month, day);
        var night = Shift(saturday, 22, 6);
        var week = Build([night], start: site.WeekOf(saturday));

        var shift = Assert.Single(week.Problem.Shifts);
        Assert.Equal(minutes, shift.End - shift.Start);
        Assert.Equal(5, shift.Day);
    }

    [Fact]
    public void Somebody_who_left_or_never_works_that_kind_is_not_eligible()
    {
        var night = Shift(Monday, 22, 6);
        ana.ExcludedKinds = ShiftKinds.Night;
        Assert.Contains(RuleKey.Eligible, HardRules(Build([night]), night));

        ana.ExcludedKinds = ShiftKinds.None;
        ana.EmployedUntil = Monday.AddDays(-1);
        Assert.Contains(RuleKey.Eligible, HardRules(Build([night]), night));
    }

    [Fact]
    public void A_rule_for_one_employee_is_about_nobody_else()
    {
        var shift = Shift(Monday, 8, 16);
        var ben = Person("Ben");
        var never = new RuleSnapshot(RuleKey.MaxShifts, RuleLevel.Hard, 1, """{"count":0,"period":"week"}""", RuleScope.Employee, ben.Id);
        var week = Build([shift], people: [ana, ben], rules: [never]);

        Assert.Empty(HardRules(week, shift));
        Assert.Contains(RuleKey.MaxShifts, HardRules(week, shift, person: 1));
    }

    [Fact]
    public void A_rule_for_one_kind_of_employment_is_about_nobody_else()
    {
        var night = Shift(Monday, 22, 6);
        var ben = Person("Ben");
        ben.Contract = ben.Contract with { EmploymentType = EmploymentType.Temporary };
        var never = new RuleSnapshot(RuleKey.MaxShifts, RuleLevel.Hard, 1, """{"count":0,"kinds":["Night"],"period":"week"}""", RuleScope.Contract, null, EmploymentType.Temporary);
        var week = Build([night], people: [ana, ben], rules: [never]);

        Assert.Empty(HardRules(week, night));
        Assert.Equal([RuleKey.MaxShifts], HardRules(week, night, person: 1));
    }

    [Fact]
    public void Groups_and_qualifications_reach_the_rules_that_name_them_and_those_meant_for_a_group()
    {
        var shift = Shift(Monday, 8, 16);
        var ben = Person("Ben");
        var (leads, firstAid) = (new Group { Name = "Leads" }, new Group { Name = "First aid", Kind = GroupKind.Qualification });
        leads.Have([ben.Id, Guid.CreateVersion7()]);
        firstAid.Have([ana.Id]);
        RuleSnapshot[] rules =
        [
            new(RuleKey.SkillMix, RuleLevel.Hard, 1, """{"qualification":"First aid","count":1}""", RuleScope.Everyone, null),
            new(RuleKey.MaxShifts, RuleLevel.Hard, 1, """{"count":0,"period":"week"}""", RuleScope.Group, leads.Id),
        ];
        var rows = Rows([shift]) with { People = [ana, ben], Groups = [firstAid, leads], Rules = rules };

        var week = ProblemBuilder.Build(rows).Value!;

        Assert.Empty(HardRules(week, shift));
        Assert.Equal([RuleKey.MaxShifts], HardRules(week, shift, person: 1));
        Assert.Equal([true, false], week.Problem.People.Select(person => person.IsQualified(0, 0)));
        Assert.Equal([1], Assert.Single(week.Problem.Groups).Members);
    }

    [Fact]
    public void Who_starts_within_a_month_has_their_share_of_a_group_s_days_off()
    {
        var ben = Person("Ben");
        ben.EmployedFrom = Monday;
        var leads = new Group { Name = "Leads" };
        leads.Have([ben.Id]);
        var atMost = new RuleSnapshot(RuleKey.DaysOff, RuleLevel.Soft, 10, """{"least":0,"most":4,"period":"month"}""", RuleScope.Group, leads.Id);
        var week = ProblemBuilder.Build(Rows([Shift(Monday, 8, 16)]) with { People = [ana, ben], Groups = [leads], Rules = [atMost] }).Value!;

        // Seven of thirty days: four days off of the month become one.
        var violation = Assert.Single(Evaluation.Of(week.Problem, week.Current).Violations);
        Assert.Equal("Ben has 7 days off from Mon 23 Nov to Sun 29 Nov together with the 22 days before; the most is 1 day off.", violation.Sentence);
        Assert.Equal((12L, 120L), (violation.Amount, violation.Points));
    }

    [Fact]
    public void Assignments_come_back_as_they_were_stored_and_a_role_nobody_asks_for_is_kept()
    {
        var (asked, overfull) = (Shift(Monday, 8, 16), Shift(Monday.AddDays(1), 8, 16));
        overfull.Requirements.Clear();
        foreach (var shift in new[] { asked, overfull })
            shift.Assignments.Add(ShiftAssignment.Of(shift, ana.Id, Cook.Id, locked: shift == asked));
        var week = Build([asked, overfull]);

        Assert.Equal([(asked.Id, Cook.Id, ana.Id), (overfull.Id, Cook.Id, ana.Id)], week.Assignments(week.Current));
        Assert.Single(week.Problem.Locks);
    }

    [Fact]
    public void A_week_without_shifts_says_what_to_do() =>
        Assert.Contains("Build it first", Assert.Single(ProblemBuilder.Build(Rows([])).Refusals).Sentence, StringComparison.Ordinal);

    private static IEnumerable<RuleKey> HardRules(WeekProblem week, PlannedShift shift, int person = 0) =>
        new Hints(week.Problem, week.Current).Assign(person, week.Position(shift.Id, Cook.Id)).Hard.Select(violation => violation.Rule.Key);

    private WeekProblem Build(
        PlannedShift[] shifts, Employee[]? people = null, OtherWork[]? elsewhere = null, TimeOffRequest[]? timeOff = null,
        UnavailableTime[]? unavailable = null, RuleSnapshot[]? rules = null, DateOnly? start = null)
    {
        var rows = Rows(shifts, start) with
        {
            People = people ?? [ana],
            Elsewhere = elsewhere ?? [],
            TimeOff = timeOff ?? [],
            Unavailable = unavailable ?? [],
        };
        return ProblemBuilder.Build(rules is null ? rows : rows with { Rules = rules }).Value!;
    }

    private WeekRows Rows(PlannedShift[] shifts, DateOnly? start = null) => new()
    {
        Site = site,
        Schedule = new() { StartDate = start ?? Monday },
        Shifts = shifts,
        People = [ana],
        JobRoles = new Dictionary<Guid, JobRole> { [Cook.Id] = Cook },
        Groups = [],
        TimeOff = [],
        Unavailable = [],
        Preferences = [],
        Elsewhere = [],
        Rules = [.. DefaultRules.All().Select(RuleSnapshot.Of)],
    };

    private PlannedShift Shift(DateOnly date, int from, int until)
    {
        var shift = new PlannedShift { Name = $"{from}-{until}", Date = date, Kind = from >= 20 ? ShiftKind.Night : ShiftKind.Day };
        shift.SetTimes(new(from, 0), new(until, 0), site.Time());
        shift.Requirements.Add(new() { PlannedShiftId = shift.Id, JobRoleId = Cook.Id, Count = 1 });
        return shift;
    }

    private OtherWork Elsewhere(DateOnly date, int from, int until)
    {
        var range = site.Time().Shift(date, new(from, 0), new(until, 0));
        return new(ana.Id, Cook.Id, date, "Elsewhere", ShiftKind.Day, range.Start, range.End);
    }

    private static Employee Person(string name)
    {
        var person = new Employee { Name = name, Email = $"{name}@example.test", EmployedFrom = Monday.AddYears(-1), Contract = new(2400, 0, 2880, 20m) };
        person.JobRoles.Add(new() { EmployeeId = person.Id, JobRoleId = Cook.Id });
        return person;
    }
}
