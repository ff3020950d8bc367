using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Optimization;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Tests.Web.Demo;

public sealed class DemoOrganisationTests
{
    private static readonly (string, string) Load = ("Demo:Load", "true");

    [Fact]
    public async Task It_has_thirty_people_and_shows_every_state_on_days_around_today()
    {
        var clock = new SteppedClock();
        await using var site = await StartAsync(DatabaseKind.Sqlite, clock, Load);
        await using var db = site.Open();

        Assert.Equal((30, 5, 8), (await db.Employees.CountAsync(), await db.JobRoles.CountAsync(), await db.ShiftTemplates.CountAsync()));
        Assert.True(await db.ShiftTemplates.AnyAsync(template => template.Kind == ShiftKind.Night && template.EndTime < template.StartTime));
        // The clock stands on a Monday: two weeks are over, this one runs, the next one is being planned.
        var monday = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Assert.Equal(
            [(monday.AddDays(-14), ScheduleState.Published), (monday.AddDays(-7), ScheduleState.Published), (monday, ScheduleState.Published), (monday.AddDays(7), ScheduleState.Draft)],
            (await db.Schedules.OrderBy(week => week.StartDate).ToListAsync()).Select(week => (week.StartDate, week.State)));
        Assert.Equal(Enum.GetValues<TimeOffState>(), (await db.TimeOffRequests.Select(request => request.State).Distinct().ToListAsync()).Order());
        Assert.All(await db.TimeOffRequests.ToListAsync(), request => Assert.InRange(request.FirstDay, monday, monday.AddDays(28)));
        Assert.True(await db.UnavailableTimes.AnyAsync() && await db.Preferences.AnyAsync());
    }

    [Fact]
    public async Task Loaded_twice_it_is_the_same_on_either_database()
    {
        await using var one = await StartAsync(DatabaseKind.Sqlite, new SteppedClock(), Load);
        await using var other = await StartAsync(DatabaseKind.Postgres, new SteppedClock(), Load);

        var roster = await RosterAsync(one);
        Assert.NotEmpty(roster);
        Assert.Equal(roster, await RosterAsync(other));
    }

    [Theory]
    [InlineData("Small", 30, 8)]
    [InlineData("Large", 120, 20)]
    public async Task A_run_on_its_draft_week_completes(string size, int people, int templates)
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite, TimeProvider.System, Load, ("Demo:Size", size));
        await using var db = site.Open();
        Assert.Equal((people, templates), (await db.Employees.CountAsync(), await db.ShiftTemplates.CountAsync()));
        var week = await db.Schedules.SingleAsync(schedule => schedule.State == ScheduleState.Draft);
        var preset = await db.OptimizationConfigs.OrderBy(one => one.Id).FirstAsync();

        var asked = await site.AsAsync<StartRun, Outcome<Guid>>(
            TestSite.Manager, start => start.ExecuteAsync(new(week.Id, preset.Id, SchedulingRun.ShortestSeconds, new Dictionary<SmartScheduling.Domain.Rules.RuleKey, int>())));
        Assert.True(asked.IsDone);
        var run = await Eventually.ValueAsync(
            () => db.SchedulingRuns.AsNoTracking().SingleOrDefaultAsync(one => one.Id == asked.Value && one.FinishedAt != null), "the run came to its end");

        Assert.Equal((RunState.Completed, 0L), (run.State, run.Hard));
        Assert.InRange(run.Filled, 1, run.Required);
        Assert.Single(await db.SchedulingSolutions.Where(solution => solution.RunId == run.Id).ToListAsync());
    }

    [Fact]
    public async Task Outside_Development_nothing_is_loaded()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite, TimeProvider.System, Load, ("environment", "Production"));
        await using var db = site.Open();

        Assert.False(await db.Sites.AnyAsync() || await db.Users.AnyAsync() || await db.Employees.AnyAsync());
    }

    private static Task<TestSite> StartAsync(DatabaseKind kind, TimeProvider clock, params (string Key, string Value)[] settings) =>
        TestSite.StartAsync(kind, services => services.AddSingleton(clock), settings);

    /// <summary>Who works when, as what, by names: ids are different each time.</summary>
    private static async Task<List<string>> RosterAsync(TestSite site)
    {
        await using var db = site.Open();
        var people = await db.Employees.ToDictionaryAsync(person => person.Id, person => $"{person.Name} {person.Contract.TargetMinutes} {person.EmployedFrom:o}");
        var roles = await db.JobRoles.ToDictionaryAsync(role => role.Id, role => role.Code);
        var shifts = await db.PlannedShifts.Include(shift => shift.Assignments).ToListAsync();
        return
        [
            .. shifts.SelectMany(shift => shift.Assignments, (shift, one) => $"{shift.Start:o} {shift.Name} {roles[one.JobRoleId]} {people[one.EmployeeId]} {one.Locked}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
