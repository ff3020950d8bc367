namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>Which of several like shifts stay when there should be fewer: those that most people work, then the oldest.</summary>
internal static class StayOrder
{
    public static IEnumerable<T> Of<T>(IEnumerable<T> shifts, Func<T, int> assigned, Func<T, Guid> id) =>
        shifts.OrderByDescending(assigned).ThenBy(id);
}
