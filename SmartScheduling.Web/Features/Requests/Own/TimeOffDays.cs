using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Requests.Own;

/// <summary>Writes the days of a form into a request, unless they are over, too far ahead or held by another own request.</summary>
internal static class TimeOffDays
{
    private const int YearsAhead = 2;

    public static async Task<IReadOnlyList<Refusal>> TakeAsync(WriteScope scope, TimeOffRequest request, TimeOffForm form)
    {
        if (form.FirstDay is not { } first)
            return [new("Choose the first day.", nameof(form.FirstDay))];
        var last = form.LastDay ?? first;
        var site = await scope.SiteAsync();
        var today = site.Time().Day(scope.Now);
        // A request that waited too long may still get another reason or an earlier end.
        var kept = form.Id is not null && first == request.FirstDay;
        if (first < today && !kept)
            return [new("This day is already over. For past days talk to your manager.", nameof(form.FirstDay))];
        if (last > today.AddYears(YearsAhead))
            return [new($"Time off can be asked for up to {YearsAhead} years ahead.", nameof(form.LastDay))];
        if (request.Change(first, last, form.Reason) is { } refusal)
            return [refusal];
        return await OverlappingAsync(scope, request) is { } other
            ? [Overlap(other, SiteFormat.For(site))]
            : [];
    }

    // Asked inside the write's transaction. Two submissions at the same moment are told apart by the database, see Constraints.
    private static Task<TimeOffRequest?> OverlappingAsync(WriteScope scope, TimeOffRequest request) => scope.Db.TimeOffRequests.AsNoTracking()
        .Where(other => other.EmployeeId == request.EmployeeId && other.Id != request.Id
            && (other.State == TimeOffState.Pending || other.State == TimeOffState.Approved)
            && other.FirstDay <= request.LastDay && request.FirstDay <= other.LastDay)
        .OrderBy(other => other.FirstDay)
        .FirstOrDefaultAsync(scope.Cancellation);

    private static Refusal Overlap(TimeOffRequest other, SiteFormat format)
    {
        var days = format.Days(other.FirstDay, other.LastDay);
        return other.State == TimeOffState.Pending
            ? new($"You already asked for {days}. Change that request, or choose other days.", nameof(TimeOffForm.FirstDay))
            : new($"You already have time off for {days}. Choose other days.", nameof(TimeOffForm.FirstDay));
    }
}
