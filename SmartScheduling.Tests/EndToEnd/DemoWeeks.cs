using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Features.Schedules;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>What the database says about the weeks of a site, beside what its pages say.</summary>
internal static class DemoWeeks
{
    /// <summary>The week that the demo organisation has begun to plan.</summary>
    public static async Task<Schedule> DraftAsync(this TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Schedules.AsNoTracking().SingleAsync(week => week.State == ScheduleState.Draft);
    }

    public static string Address(this Schedule week) => "/" + ScheduleAddress.Of(week.LocationId, week.StartDate);

    public static string AddressOfNext(this Schedule week) => "/" + ScheduleAddress.Of(week.LocationId, week.EndDate);

    public static string AddressOfBuilding(this Schedule week) => "/" + ScheduleAddress.BuildOf(week.LocationId, week.StartDate);

    public static async Task<Schedule> StartingAsync(this TestDatabase database, DateOnly day)
    {
        await using var db = database.Open();
        return await db.Schedules.AsNoTracking().SingleAsync(week => week.StartDate == day);
    }

    public static async Task<IReadOnlyList<SchedulingRun>> RunsOfAsync(this TestDatabase database, Schedule week)
    {
        await using var db = database.Open();
        return await db.SchedulingRuns.AsNoTracking().Where(run => run.ScheduleId == week.Id).OrderBy(run => run.RequestedAt).ToListAsync();
    }

    public static async Task<IReadOnlyList<SchedulingSolution>> SolutionsOfAsync(this TestDatabase database, Schedule week)
    {
        await using var db = database.Open();
        return await db.SchedulingSolutions.AsNoTracking().Where(solution => solution.ScheduleId == week.Id).ToListAsync();
    }

    /// <summary>How many positions of the week have somebody; of one employee where one is given.</summary>
    public static async Task<int> AssignedAsync(this TestDatabase database, Schedule week, Guid? employee = null)
    {
        await using var db = database.Open();
        return await db.PlannedShifts.Where(shift => shift.ScheduleId == week.Id)
            .SelectMany(shift => shift.Assignments).CountAsync(one => employee == null || one.EmployeeId == employee);
    }
}
