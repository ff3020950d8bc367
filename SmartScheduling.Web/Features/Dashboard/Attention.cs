using SmartScheduling.Domain.Schedules;

namespace SmartScheduling.Web.Features.Dashboard;

public enum AttentionKind
{
    /// <summary>The week has begun or begins soon, and nobody has planned it.</summary>
    NotPlanned,

    /// <summary>Somebody cannot work what a published week plans them for.</summary>
    AbsentThoughPublished,

    /// <summary>A published week has positions that nobody fills.</summary>
    OpenThoughPublished,

    /// <summary>The week begins soon and employees do not see it yet.</summary>
    NotPublished,

    /// <summary>Somebody waits for a decision.</summary>
    RequestsWaiting,
}

/// <summary>Something that a manager should do next.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Day">By when it matters; the list is in this order.</param>
/// <param name="Count">Open positions, shifts that somebody cannot work, or requests.</param>
/// <param name="Week">The week it is about; null for requests.</param>
public sealed record Attention(AttentionKind Kind, DateOnly Day, int Count, HomeWeek? Week)
{
    /// <summary>Weeks are looked at when they begin within so many days.</summary>
    public const int DaysAhead = 14;

    /// <summary>Whether a week that starts on this day is looked at.</summary>
    public static bool Concerns(DateOnly start, DateOnly today) => start < today.AddDays(DaysAhead);

    public static IReadOnlyList<Attention> Of(ManagerHomeView home) =>
    [
        .. home.Weeks.Where(week => Concerns(week.Start, home.Today)).SelectMany(Of)
            .Concat(home.RequestsWaiting == 0 ? [] : [new(AttentionKind.RequestsWaiting, home.Requests[0].FirstDay, home.RequestsWaiting, null)])
            .OrderBy(item => item.Day).ThenBy(item => item.Kind),
    ];

    private static IEnumerable<Attention> Of(HomeWeek week) => week switch
    {
        { State: null } or { Figures.Required: 0, State: ScheduleState.Draft } => [new(AttentionKind.NotPlanned, week.Start, 0, week)],
        { State: ScheduleState.Draft } => [new(AttentionKind.NotPublished, week.Start, week.Figures.Open, week)],
        _ => OfPublished(week),
    };

    private static IEnumerable<Attention> OfPublished(HomeWeek week)
    {
        if (week.Absent.Count > 0)
            yield return new(AttentionKind.AbsentThoughPublished, week.Absent.Min(one => one.First), week.Absent.Sum(one => one.Shifts), week);
        if (week.Figures.Open > 0)
            yield return new(AttentionKind.OpenThoughPublished, week.Start, week.Figures.Open, week);
    }
}
