using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Features.Optimization.Proposals;
using SmartScheduling.Web.Features.Schedules.Build;
using SmartScheduling.Web.Features.Schedules.Edits;
using SmartScheduling.Web.Features.Schedules.Publish;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>Plans the demo's weeks as a manager would: built from templates, optimized, applied, published.</summary>
internal sealed class DemoWeeks(DemoPast past, DemoRuns runs, SiteSettings site, Location location, IReadOnlyList<ShiftTemplate> templates)
{
    /// <summary>A week that employees see. Weeks must be made in the order of time, because each looks back on those before.</summary>
    /// <param name="start">Its first day.</param>
    /// <param name="preset">Name of the preset that it is optimized with.</param>
    /// <param name="stopped">Whether the manager stopped the optimization before its end.</param>
    public async Task PublishAsync(DateOnly start, string preset, bool stopped = false)
    {
        var id = await BuildAsync(start);
        await PublishAsync(id, start, await runs.MakeAsync(id, preset, At(start, -11, 10, 9), stopped));
    }

    /// <summary>A week for which the manager asked for three proposals, and published the one that favours this.</summary>
    public async Task PublishOneOfThreeAsync(DateOnly start, string preset, Favours favoured)
    {
        var id = await BuildAsync(start);
        await PublishAsync(id, start, (await runs.MakeThreeAsync(id, preset, At(start, -11, 10, 9))).Single(proposal => proposal.Favours == favoured));
    }

    /// <summary>A week that is begun: its first day is staffed, and the night shifts of that day are locked.</summary>
    public async Task DraftAsync(DateOnly start)
    {
        var id = await BuildAsync(start);
        var (week, result) = await runs.SolveAsync(id);
        var first = week.Rows.Shifts.Where(shift => shift.Date == start).ToDictionary(shift => shift.Id);
        List<AssignmentChange> assigned = [.. from one in week.Assignments(result.Roster!)
                                              where first.ContainsKey(one.PlannedShiftId)
                                              select new AssignmentChange(AssignmentAct.Assign, one.PlannedShiftId, one.JobRoleId, one.EmployeeId)];
        await EditAsync(id, start, At(start, -9, 15, 40), assigned);
        await EditAsync(id, start, At(start, -9, 15, 52),
            [.. assigned.Where(one => first[one.ShiftId].Kind == ShiftKind.Night).Select(one => one with { Act = AssignmentAct.Lock })]);
        past.Db.ChangeTracker.Clear();
    }

    private async Task PublishAsync(Guid id, DateOnly start, SchedulingSolution proposal)
    {
        await past.SaveAsync(await ApplySolution.ApplyAsync(past.AsManager(At(start, -11, 10, 21)), proposal.Id, proposal.ScheduleVersion, ApplyMode.Overwrite));
        var version = (await past.Db.Schedules.SingleAsync(schedule => schedule.Id == id, past.Cancellation)).Version;
        await past.SaveAsync(await PublishSchedule.PublishAsync(past.AsManager(At(start, -10, 9, 30)), id, version, accepts: _ => true));
        past.Db.ChangeTracker.Clear();
    }

    private async Task<Guid> BuildAsync(DateOnly start)
    {
        var cells = from day in Enumerable.Range(0, Schedule.DaysOfAWeek)
                    let date = start.AddDays(day)
                    from template in templates
                    where template.Weekdays.Includes(date.DayOfWeek)
                    select new PlanCell(template.Id, date, 1);
        return (await past.SaveAsync(await CreateSchedule.CreateAsync(past.AsManager(At(start, -12, 14, 10)), location.Id, start, Schedule.DaysOfAWeek, [.. cells]))).Id;
    }

    private async Task EditAsync(Guid id, DateOnly start, DateTime at, IReadOnlyList<AssignmentChange> changes)
    {
        var version = (await past.Db.Schedules.SingleAsync(schedule => schedule.Id == id, past.Cancellation)).Version;
        await past.SaveAsync(await ChangeAssignments.ChangeAsync(past.AsManager(at), new(id, new(version, start, [], []), changes)));
    }

    private DateTime At(DateOnly start, int days, int hour, int minute) =>
        site.Time().Instant(start.AddDays(days), new(hour, minute));
}
