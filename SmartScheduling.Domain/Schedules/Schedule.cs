namespace SmartScheduling.Domain.Schedules;

/// <summary>
/// The plan of one location for one period, a week by default. <see cref="VersionedEntity.Version"/> is raised by every
/// change of the period: of the schedule itself, its shifts and its assignments.
/// </summary>
public sealed class Schedule : VersionedEntity
{
    public const int DaysOfAWeek = 7;
    public const int LongestDays = 366;
    public const int ReasonLength = 500;

    public Guid LocationId { get; init; }

    public DateOnly StartDate { get; init; }

    public int Days { get; init; } = DaysOfAWeek;

    public ScheduleState State { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    public string? PublishedBy { get; private set; }

    /// <summary>The first day after the period.</summary>
    public DateOnly EndDate => StartDate.AddDays(Days);

    public bool Contains(DateOnly day) => day >= StartDate && day < EndDate;

    /// <summary>Null when the period may be edited.</summary>
    public Refusal? WhyNotEditable() => WhyNotEditable(State);

    /// <summary>Null when a period in <paramref name="state"/> may be edited.</summary>
    public static Refusal? WhyNotEditable(ScheduleState state) =>
        state == ScheduleState.Published ? new("This week is published and locked. Unpublish it first to change it.") : null;

    /// <summary>Locks the period and shows it to employees; <paramref name="assignments"/> in it must be at least one.</summary>
    public Refusal? Publish(int assignments, string by, DateTime at)
    {
        if (State == ScheduleState.Published)
            return new("This week is already published.");
        if (assignments == 0)
            return new("Nobody is assigned in this week yet. Assign people before you publish it.");
        (State, PublishedBy, PublishedAt) = (ScheduleState.Published, by, at);
        return null;
    }

    public Refusal? Unpublish(string reason)
    {
        if (State != ScheduleState.Published)
            return new("This week is not published.");
        if (string.IsNullOrWhiteSpace(reason))
            return new("Please say why the week is taken back; it is kept in the activity.", "Reason");
        if (reason.Length > ReasonLength)
            return new($"Please stay below {ReasonLength} characters.", "Reason");
        (State, PublishedBy, PublishedAt) = (ScheduleState.Draft, null, null);
        return null;
    }
}
