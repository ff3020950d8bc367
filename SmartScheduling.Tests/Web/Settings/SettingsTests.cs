using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Settings;
using static SmartScheduling.Tests.Web.MasterRows;

namespace SmartScheduling.Tests.Web.Settings;

public sealed class SettingsTests
{
    [Theory, EachDatabase]
    public async Task Settings_are_changed_by_admins_and_existing_weeks_keep_their_days(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var form = await FormAsync(site);
        (form.Name, form.FirstWeekday, form.Culture) = (" Harbour ", DayOfWeek.Sunday, "de-AT");

        Assert.Equal(OutcomeStatus.Forbidden, (await site.AsAsync<SaveSettings, Outcome<Nothing>>(Manager, save => save.ExecuteAsync(form))).Status);
        Assert.True((await SaveAsync(site, form)).IsDone);

        Assert.Equal(OutcomeStatus.Stale, (await SaveAsync(site, form)).Status);
        Assert.True((await SaveAsync(site, form, overwrite: true)).IsDone);
        await using var db = site.Database.Open();
        Assert.Equal(("Harbour", DayOfWeek.Sunday), db.Sites.Single() is var now ? (now.Name, now.FirstWeekday) : default);
        Assert.Equal((new DateOnly(2026, 11, 23), 1L), db.Schedules.Single() is var week ? (week.StartDate, week.Version) : default);
    }

    [Theory, EachDatabase]
    public async Task Bad_input_is_refused_at_its_field(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var outcome = await SaveAsync(site, new() { Version = 1, Name = " ", TimeZone = "Mars/Olympus", FirstWeekday = (DayOfWeek)9, Culture = "xx-YY" });

        Assert.Equal(["Name", "TimeZone", "FirstWeekday", "Culture"], outcome.Refusals.Select(refusal => refusal.Field));
    }

    [Theory, EachDatabase]
    public async Task Planned_shifts_keep_their_local_times_in_another_zone(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var form = await FormAsync(site);
        form.TimeZone = "America/New_York";

        Assert.True((await SaveAsync(site, form)).IsDone);

        await using var db = site.Database.Open();
        var shifts = await db.PlannedShifts.Include(shift => shift.Assignments).OrderBy(shift => shift.Start).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new DateTime(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc), shifts[0].Start);
        Assert.All(shifts, shift => Assert.Equal((new TimeOnly(6, 0), shift.Range), (shift.StartTime, Assert.Single(shift.Assignments) is var one ? new(one.Start, one.End) : default)));
        Assert.Equal(2, db.Schedules.Single().Version);
    }

    // Two shifts in a row for one person: moved one after the other, they would meet.
    private static async Task<TestSite> StartAsync(DatabaseKind kind)
    {
        var site = await TestSite.StartAsync(kind);
        var (location, cook) = (Location(), JobRole());
        var (template, person, schedule) = (Template(location), Person("Ada", cook), new Schedule { LocationId = location.Id, StartDate = new(2026, 11, 23) });
        (template.StartTime, template.EndTime) = (new(6, 0), new(5, 0));
        var shifts = Enumerable.Range(0, 2).Select(day => PlannedShift.From(template, schedule.Id, schedule.StartDate.AddDays(day), Site().Time())).ToList();
        shifts.ForEach(shift => shift.Assignments.Add(ShiftAssignment.Of(shift, person.Id, cook.Id)));
        await site.AddAsync([Site(), location, cook, template, person, schedule, .. shifts]);
        return site;
    }

    private static async Task<SettingsForm> FormAsync(TestSite site) =>
        SettingsForm.Of((await site.AsAsync<ReadSite, Outcome<SiteSettings>>(Admin, read => read.ExecuteAsync())).Value!);

    private static Task<Outcome<Nothing>> SaveAsync(TestSite site, SettingsForm form, bool overwrite = false) =>
        site.AsAsync<SaveSettings, Outcome<Nothing>>(Admin, save => save.ExecuteAsync(form, overwrite));
}
