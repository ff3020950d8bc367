using SmartScheduling.Domain.Schedules;

namespace SmartScheduling.Web.Features.Dashboard;

/// <summary>What a manager sees first.</summary>
/// <param name="Today">The site's local day.</param>
/// <param name="Start">What the site has of what a week is planned with.</param>
/// <param name="Weeks">This and the next weeks, those of one week together.</param>
/// <param name="RequestsWaiting">Time off that nobody decided yet, all of it.</param>
/// <param name="Requests">The first of them.</param>
/// <param name="Runs">The latest optimizations.</param>
public sealed record ManagerHomeView(
    DateOnly Today, SiteStart Start, IReadOnlyList<HomeWeek> Weeks, int RequestsWaiting, IReadOnlyList<HomeRequest> Requests, IReadOnlyList<HomeRun> Runs)
{
    public IReadOnlyList<Attention> NeedsMe => Attention.Of(this);
}

/// <summary>A week of a location: its schedule, or that there is none yet.</summary>
public sealed record HomeWeek(Guid LocationId, string Location, DateOnly Start, int Days, Guid? ScheduleId, ScheduleState? State, WeekFigures Figures)
{
    public DateOnly Last => Start.AddDays(Days - 1);

    /// <summary>Whoever cannot work what lies ahead of them in a published week; nobody in a draft, which can still be planned.</summary>
    public IReadOnlyList<HomeAbsence> Absent { get; init; } = [];
}

public sealed record HomeRequest(Guid Id, string Employee, DateOnly FirstDay, DateOnly LastDay, string Reason);
