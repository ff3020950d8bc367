using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Schedules;

/// <summary>What every edit of a period begins and ends with.</summary>
public static class ScheduleEdits
{
    /// <summary>
    /// The schedule, tracked and free to be edited: it exists, it is not published, and it is still at the version that the
    /// caller saw.
    /// </summary>
    public static async Task<Outcome<Schedule>> OpenForEditAsync(this WriteScope scope, Guid scheduleId, long version)
    {
        if (await scope.Db.Schedules.SingleOrDefaultAsync(schedule => schedule.Id == scheduleId, scope.Cancellation) is not { } found)
            return Outcome.NotFound;
        if (found.WhyNotEditable() is { } refusal)
            return refusal;
        return found.Version == version ? found : Outcome.Stale;
    }

    /// <summary>Raises the schedule's version and tells whoever watches it.</summary>
    public static void Changed(this WriteScope scope, Schedule schedule)
    {
        scope.Touch(schedule);
        scope.Announce(new ScheduleChanged(schedule.Id));
    }
}
