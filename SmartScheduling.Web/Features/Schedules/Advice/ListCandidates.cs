using SmartScheduling.Solver.Model;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules.Edits;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Advice;

/// <summary>Who could take a position: everybody who holds its job role, best first, with the rules' reasons.</summary>
public sealed class ListCandidates(Operations operations)
{
    public async Task<Outcome<IReadOnlyList<Candidate>>> ExecuteAsync(
        Guid scheduleId, Guid shiftId, Guid roleId, CancellationToken cancellation = default) =>
        (await operations.ReadAsync(Permission.EditSchedules, async scope =>
        {
            await scope.Db.BeginSnapshotAsync(scope.Cancellation);
            var read = await WeekHints.ReadAsync(scope, scheduleId);
            return read.IsDone ? Candidates(read.Value!, shiftId, roleId) : read.Failure();
        }, cancellation)).Flat();

    private static Outcome<IReadOnlyList<Candidate>> Candidates(WeekHints hints, Guid shiftId, Guid roleId)
    {
        var week = hints.Week;
        if (week.FindPosition(shiftId, roleId) is not { } position)
            return Outcome.NotFound;
        var found =
            from person in week.Rows.People.Index()
            where person.Item.Holds(roleId) && !WorksOn(week.Current, person.Index, position.Shift)
            let verdict = hints.Judge(new AssignmentChange(AssignmentAct.Assign, shiftId, roleId, person.Item.Id))
            let minutes = MinutesOf(week.Current, person.Index)
            orderby verdict.Permitted, verdict.Difference.Soft, minutes - person.Item.Contract.TargetMinutes, person.Item.Name
            select new Candidate(
                person.Item.Id, person.Item.Name, minutes, person.Item.Contract.TargetMinutes, verdict.Permitted, verdict.Reasons, verdict.Difference.Soft);
        return Outcome.Done<IReadOnlyList<Candidate>>([.. found]);
    }

    private static bool WorksOn(Roster roster, int person, Shift shift) => shift.Positions.Any(position => roster.Has(person, position));

    private static int MinutesOf(Roster roster, int person)
    {
        var minutes = 0;
        foreach (ref readonly var day in roster.Of(person))
            minutes += day.Minutes;
        return minutes;
    }
}
