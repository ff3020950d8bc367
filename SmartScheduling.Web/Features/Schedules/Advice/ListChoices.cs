using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules.Edits;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Advice;

/// <summary>What somebody could take on a day: the open positions of their job roles, best first, with the rules' reasons.</summary>
public sealed class ListChoices(Operations operations)
{
    public async Task<Outcome<IReadOnlyList<Choice>>> ExecuteAsync(
        Guid scheduleId, Guid employeeId, DateOnly date, CancellationToken cancellation = default) =>
        (await operations.ReadAsync(Permission.EditSchedules, async scope =>
        {
            await scope.Db.BeginSnapshotAsync(scope.Cancellation);
            var read = await WeekHints.ReadAsync(scope, scheduleId);
            return read.IsDone ? Choices(read.Value!, employeeId, date) : read.Failure();
        }, cancellation)).Flat();

    private static Outcome<IReadOnlyList<Choice>> Choices(WeekHints hints, Guid employeeId, DateOnly date)
    {
        if (hints.Week.Rows.People.FirstOrDefault(one => one.Id == employeeId) is not { } person)
            return Outcome.NotFound;
        var found =
            from shift in hints.Week.Rows.Shifts
            where shift.Date == date && !shift.Assignments.Exists(one => one.EmployeeId == employeeId)
            from required in shift.Requirements
            where person.Holds(required.JobRoleId) && shift.Assignments.Count(one => one.JobRoleId == required.JobRoleId) < required.Count
            let verdict = hints.Judge(new AssignmentChange(AssignmentAct.Assign, shift.Id, required.JobRoleId, employeeId))
            orderby verdict.Permitted, verdict.Difference.Uncovered, verdict.Difference.Soft, shift.Start, shift.Name
            select new Choice(shift.Id, required.JobRoleId, verdict.Permitted, verdict.Reasons, verdict.Difference.Soft);
        return Outcome.Done<IReadOnlyList<Choice>>([.. found]);
    }
}
