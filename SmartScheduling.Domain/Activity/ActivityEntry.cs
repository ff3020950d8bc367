namespace SmartScheduling.Domain.Activity;

/// <summary>Who did what, when, and what it looked like before and after. Never changed, never deleted.</summary>
public sealed class ActivityEntry : Entity
{
    public const int SummaryLength = 400;

    public DateTime At { get; init; }

    /// <summary>The account; null when the system itself did it.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The account's name as it was then.</summary>
    public required string Who { get; init; }

    /// <summary>The verb: the name of the command, for example <c>PublishSchedule</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The word for what was changed, for example <c>Schedule</c>.</summary>
    public required string Subject { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>One line for people: which one, and what happened to it.</summary>
    public required string Summary { get; init; }

    /// <summary>JSON of what counts, before; null when it did not exist.</summary>
    public string? Before { get; init; }

    /// <summary>JSON of what counts, after; null when it no longer exists.</summary>
    public string? After { get; init; }
}
