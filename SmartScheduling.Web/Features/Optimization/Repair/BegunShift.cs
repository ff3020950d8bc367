using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;

namespace SmartScheduling.Web.Features.Optimization.Repair;

/// <summary>Employees work a published week while it is repaired: who works a shift that has begun is no longer changed.</summary>
internal static class BegunShift
{
    /// <summary>Null when all of these shifts lie ahead.</summary>
    public static Refusal? WhyNotChangeable(IEnumerable<PlannedShift> shifts, DateTime now, SiteFormat format) =>
        shifts.Where(shift => shift.Start <= now).MinBy(shift => shift.Start) is { } begun
            ? new($"{begun.Name} on {format.Day(begun.Date)} has begun since, and who works it can no longer be changed.")
            : null;
}
