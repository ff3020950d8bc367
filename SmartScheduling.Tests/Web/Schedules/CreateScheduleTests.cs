using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules.Build;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;
using static SmartScheduling.Tests.Web.Schedules.Kitchen;

namespace SmartScheduling.Tests.Web.Schedules;

public sealed class CreateScheduleTests
{
    [Theory, EachDatabase]
    public async Task A_week_begins_on_the_sites_first_weekday_with_a_shift_for_each_cell(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);

        var created = await CreateAsync(kitchen, Week.AddDays(3), 7, Cell(kitchen.Early, Week, 2), Cell(kitchen.Night, Week.AddDays(6)));

        Assert.Equal((Week, 7, 3), (created.Value!.Start, created.Value.Days, created.Value.Shifts));
        var shifts = await kitchen.ShiftsAsync(created.Value.Id);
        Assert.Equal([("Early", Week), ("Early", Week), ("Night", Week.AddDays(6))], shifts.Select(shift => (shift.Name, shift.Date)));
        Assert.Equal([1, 2], shifts[0].Requirements.Select(required => required.Count).Order());
        Assert.IsType<ScheduleChanged>(Assert.Single(kitchen.Heard));
        await using var db = kitchen.Open();
        var entry = await db.Activity.SingleAsync();
        Assert.Equal(("CreateSchedule", "Schedule", created.Value.Id), (entry.Action, entry.Subject, entry.SubjectId));
        Assert.Contains("3 shifts", entry.Summary, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Other_lengths_begin_where_asked_and_impossible_ones_are_refused_at_their_field(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);

        Assert.Equal(Week.AddDays(3), (await CreateAsync(kitchen, Week.AddDays(3), 10)).Value!.Start);
        foreach (var days in new[] { 0, -7, 367 })
            Assert.Equal(nameof(Schedule.Days), Assert.Single((await CreateAsync(kitchen, Week.AddYears(1), days)).Refusals).Field);
    }

    [Theory, EachDatabase]
    public async Task A_period_that_shares_a_day_with_another_is_refused_by_name(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        await kitchen.CreateAsync(Week);

        foreach (var (day, days) in new[] { (Week, 7), (Week.AddDays(-3), 4), (Week.AddDays(6), 3), (Week.AddDays(-10), 30) })
        {
            var outcome = await CreateAsync(kitchen, day, days);
            Assert.Equal(OutcomeStatus.Refused, outcome.Status);
            Assert.Equal("StartDate", outcome.Refusals[0].Field);
            Assert.Contains("Kitchen already has a schedule for 1–7 Mar 2027", outcome.Refusals[0].Sentence, StringComparison.Ordinal);
        }

        Assert.True((await CreateAsync(kitchen, Week.AddDays(7), 7)).IsDone);
        await using var db = kitchen.Open();
        Assert.Equal(2, await db.Schedules.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Of_several_who_create_the_same_week_at_once_one_succeeds(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            Task.Run(() => CreateAsync(kitchen, Week.AddDays(number), 7, Cell(kitchen.Early, Week)))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome =>
        {
            Assert.Equal(OutcomeStatus.Refused, outcome.Status);
            Assert.Contains("already", outcome.Refusals[0].Sentence, StringComparison.Ordinal);
        });
        await using var db = kitchen.Open();
        Assert.Equal((1, 1), (await db.Schedules.CountAsync(), await db.PlannedShifts.CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task The_database_itself_refuses_a_second_schedule_of_the_period(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        await kitchen.CreateAsync(Week);
        await using var db = kitchen.Open();
        db.Add(new Schedule { LocationId = kitchen.Place.Id, StartDate = Week.AddDays(5), Days = 2 });

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.Equal("There is already a schedule for this location in that period.", db.Explain(exception)?.Sentence);
    }

    [Theory, EachDatabase]
    public async Task What_a_template_or_the_period_does_not_allow_is_refused_and_nothing_is_stored(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var retired = kitchen.Template("Old", new(9, 0), new(12, 0), default, (kitchen.Cook, 1));
        retired.Active = false;
        await kitchen.AddAsync(retired);

        Assert.Contains("Early cannot stand on Sat 6 Mar", await SentenceAsync(Cell(kitchen.Early, Week.AddDays(5))), StringComparison.Ordinal);
        Assert.Contains("no longer in use", await SentenceAsync(Cell(retired, Week)), StringComparison.Ordinal);
        Assert.Contains("outside the period", await SentenceAsync(Cell(kitchen.Night, Week.AddDays(7))), StringComparison.Ordinal);
        Assert.Contains("outside the period", await SentenceAsync(Cell(kitchen.Night, Week, PlanCell.MaxCount + 1)), StringComparison.Ordinal);
        await using var db = kitchen.Open();
        Assert.False(await db.Schedules.AnyAsync() || await db.PlannedShifts.AnyAsync() || await db.Activity.AnyAsync());
        Assert.Empty(kitchen.Heard);

        async Task<string> SentenceAsync(PlanCell cell)
        {
            var outcome = await CreateAsync(kitchen, Week, 7, Cell(kitchen.Night, Week), cell);
            Assert.Equal(OutcomeStatus.Refused, outcome.Status);
            return outcome.Refusals[0].Sentence;
        }
    }

    [Theory, EachDatabase]
    public async Task Forged_ids_are_not_found_and_employees_are_forbidden(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var elsewhere = new Location { Name = "Elsewhere" };
        var foreign = kitchen.Template("Foreign", new(9, 0), new(12, 0), default, (kitchen.Cook, 1));
        foreign.LocationId = elsewhere.Id;
        await kitchen.AddAsync(elsewhere, foreign);

        Assert.Equal(OutcomeStatus.NotFound, (await kitchen.AskAsync<CreateSchedule, NewSchedule>(create => create.ExecuteAsync(Guid.CreateVersion7(), Week, 7, []))).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await CreateAsync(kitchen, Week, 7, Cell(foreign, Week))).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await kitchen.AskAsync<ReadWeekPlan, WeekPlan>(read => read.ExecuteAsync(Guid.CreateVersion7(), Week))).Status);
        foreach (var caller in new[] { null, new Caller(null, "Ada", AccessRole.Employee, kitchen.Ada.Id) })
        {
            Assert.Equal(OutcomeStatus.Forbidden, (await kitchen.AsAsync<CreateSchedule, Outcome<NewSchedule>>(caller, create => create.ExecuteAsync(kitchen.Place.Id, Week, 7, []))).Status);
            Assert.Equal(OutcomeStatus.Forbidden, (await kitchen.AsAsync<ReadWeekPlan, Outcome<WeekPlan>>(caller, read => read.ExecuteAsync(kitchen.Place.Id, Week))).Status);
        }
    }

    [Theory, EachDatabase]
    public async Task Days_outside_the_calendar_are_refused_or_not_found(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var source = await kitchen.CreateAsync(Week, Cell(kitchen.Night, Week));

        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            Assert.Equal("StartDate", Assert.Single((await CreateAsync(kitchen, day, 7)).Refusals).Field);
            Assert.Equal(OutcomeStatus.Refused, (await kitchen.AskAsync<CopyWeek, Copied>(copy => copy.ExecuteAsync(source, day, true))).Status);
            Assert.Equal(OutcomeStatus.NotFound, (await kitchen.AskAsync<ReadWeekPlan, WeekPlan>(read => read.ExecuteAsync(kitchen.Place.Id, day))).Status);
            Assert.Equal(OutcomeStatus.NotFound, (await kitchen.AskAsync<ListCopySources, CopySources>(list => list.ExecuteAsync(kitchen.Place.Id, day))).Status);
        }

        Assert.Equal(OutcomeStatus.NotFound, (await kitchen.AskAsync<ReadWeekPlan, WeekPlan>(read => read.ExecuteAsync(kitchen.Place.Id, Week, -1))).Status);
    }

    [Theory, EachDatabase]
    public async Task Nights_are_eight_hours_but_seven_and_nine_when_the_clocks_change(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var (spring, autumn) = (new DateOnly(2027, 3, 27), new DateOnly(2027, 10, 30));
        var inSpring = await kitchen.CreateAsync(kitchen.Settings.WeekOf(spring), Cell(kitchen.Night, spring.AddDays(-1)), Cell(kitchen.Night, spring));
        var inAutumn = await kitchen.CreateAsync(kitchen.Settings.WeekOf(autumn), Cell(kitchen.Night, autumn), Cell(kitchen.Night, autumn.AddDays(1)));

        Assert.Equal([480, 420], (await kitchen.ShiftsAsync(inSpring)).Select(shift => shift.Range.Minutes));
        Assert.Equal([540, 480], (await kitchen.ShiftsAsync(inAutumn)).Select(shift => shift.Range.Minutes));
        var plan = (await kitchen.AskAsync<ReadWeekPlan, WeekPlan>(read => read.ExecuteAsync(kitchen.Place.Id, spring))).Value!;
        Assert.Equal(900, new WeekDraft(plan).Summary().NeededMinutes);
    }

    private static Task<Outcome<NewSchedule>> CreateAsync(Kitchen kitchen, DateOnly day, int days, params PlanCell[] cells) =>
        kitchen.AskAsync<CreateSchedule, NewSchedule>(create => create.ExecuteAsync(kitchen.Place.Id, day, days, cells));
}
