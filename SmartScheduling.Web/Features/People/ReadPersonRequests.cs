using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.People;

/// <param name="TimeOff">Requests, the latest days first.</param>
/// <param name="Unavailable">Those that recur, and single ones from today on.</param>
/// <param name="Preferences">The heaviest first.</param>
/// <param name="Templates">Names of the templates that preferences are about.</param>
public sealed record PersonRequests(
    IReadOnlyList<TimeOffRequest> TimeOff, IReadOnlyList<UnavailableTime> Unavailable, IReadOnlyList<Preference> Preferences, IReadOnlyDictionary<Guid, string> Templates);

/// <summary>What a person asked for, to be read by whoever plans.</summary>
public sealed class ReadPersonRequests(Operations operations)
{
    private const int LatestTimeOff = 50;

    public Task<Outcome<PersonRequests>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.ReadAsync<PersonRequests>(Permission.DecideRequests, async scope =>
        {
            if (!await scope.Db.Employees.AnyAsync(person => person.Id == id, scope.Cancellation))
                return null;
            var today = (await scope.SiteAsync()).Time().Day(scope.Now);
            var timeOff = await scope.Db.TimeOffRequests
                .Where(request => request.EmployeeId == id)
                .OrderByDescending(request => request.FirstDay).Take(LatestTimeOff).ToListAsync(scope.Cancellation);
            var unavailable = await scope.Db.UnavailableTimes
                .Where(time => time.EmployeeId == id && (time.Date == null || time.Date >= today))
                .OrderBy(time => time.Date).ToListAsync(scope.Cancellation);
            var preferences = await scope.Db.Preferences
                .Where(preference => preference.EmployeeId == id)
                .OrderByDescending(preference => preference.Weight).ToListAsync(scope.Cancellation);
            var asked = preferences.Select(preference => preference.ShiftTemplateId).OfType<Guid>().ToList();
            var templates = await scope.Db.ShiftTemplates.Where(template => asked.Contains(template.Id)).ToDictionaryAsync(template => template.Id, template => template.Name, scope.Cancellation);
            return new(timeOff, unavailable, preferences, templates);
        }, cancellation);
}
