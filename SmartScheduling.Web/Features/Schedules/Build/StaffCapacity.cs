using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>
/// What the people employed in a period may work by their contracts: a seventh of the week's minutes for each day on which
/// they are employed and not on approved time off, in whole hours.
/// </summary>
public sealed record StaffCapacity(int People, int TargetMinutes, int MaxMinutes, IReadOnlyDictionary<Guid, int> Holders)
{
    private const double DaysOfAWeek = 7;

    public static async Task<StaffCapacity> ReadAsync(ReadScope scope, DateOnly start, int days)
    {
        var last = start.AddDays(days - 1);
        var people = await scope.Db.Employees
            .Where(person => person.Active && person.EmployedFrom <= last && (person.EmployedUntil == null || person.EmployedUntil >= start))
            .Select(person => new
            {
                person.Id,
                person.EmployedFrom,
                person.EmployedUntil,
                person.Contract.TargetMinutes,
                person.Contract.MaxMinutes,
                Roles = person.JobRoles.Select(held => held.JobRoleId).ToList(),
            })
            .ToListAsync(scope.Cancellation);
        var away = (await scope.Db.TimeOffRequests
            .Where(request => request.State == TimeOffState.Approved && request.FirstDay <= last && request.LastDay >= start)
            .Select(request => new { request.EmployeeId, request.FirstDay, request.LastDay })
            .ToListAsync(scope.Cancellation)).ToLookup(request => request.EmployeeId);

        var present = people.ConvertAll(person => (Person: person, Days: Enumerable.Range(0, days).Select(start.AddDays).Count(day =>
            day >= person.EmployedFrom && !(day > person.EmployedUntil) && !away[person.Id].Any(request => request.FirstDay <= day && day <= request.LastDay))));
        return new(
            people.Count,
            WholeHours(present.Sum(entry => entry.Person.TargetMinutes * entry.Days / DaysOfAWeek)),
            WholeHours(present.Sum(entry => entry.Person.MaxMinutes * entry.Days / DaysOfAWeek)),
            people.SelectMany(person => person.Roles).CountBy(role => role).ToDictionary());
    }

    // Sevenths of a week are no exact figure; minutes would pretend that they are.
    private static int WholeHours(double minutes) => (int)Math.Round(minutes / 60) * 60;
}
