using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Web.Features.Optimization.Repair;

/// <summary>A published week as a repair reads it.</summary>
internal static class RepairRows
{
    /// <summary>
    /// What has begun by <paramref name="at"/> is settled, whoever works it; of the rest, what its people cannot work any more
    /// is known, and a lock on it binds nobody.
    /// </summary>
    public static WeekRows ForRepair(this WeekRows rows, DateTime at)
    {
        var people = rows.People.ToDictionary(person => person.Id);
        var timeOff = rows.TimeOff.ToLookup(request => request.EmployeeId);
        HashSet<Guid> impossible = [];
        foreach (var shift in rows.Shifts)
        {
            foreach (var assignment in shift.Assignments)
            {
                var hasBegun = shift.Start <= at;
                var isImpossible = !hasBegun && (!MayWork(people[assignment.EmployeeId], shift, assignment) || IsAway(timeOff[assignment.EmployeeId], shift));
                if (isImpossible)
                    impossible.Add(assignment.Id);
                assignment.Locked = hasBegun || (assignment.Locked && !isImpossible);
            }
        }

        return rows with { SettledUntil = at, Impossible = impossible };

        bool IsAway(IEnumerable<TimeOffRequest> requests, PlannedShift shift)
        {
            var time = rows.Site.Time();
            return requests.Any(request => time.StartOf(request.FirstDay) < shift.End && shift.Start < time.StartOf(request.LastDay.AddDays(1)));
        }
    }

    private static bool MayWork(Employee person, PlannedShift shift, ShiftAssignment assignment) =>
        person.IsEmployedOn(shift.Date) && person.Holds(assignment.JobRoleId) && !person.ExcludedKinds.Includes(shift.Kind);
}
