namespace SmartScheduling.Domain.Availability;

/// <summary>A wish to be away on whole local days, decided by a manager.</summary>
public sealed class TimeOffRequest : VersionedEntity
{
    public const int TextLength = 500;
    public const int LongestDays = 366;

    public Guid EmployeeId { get; init; }

    public DateOnly FirstDay { get; private set; }

    /// <summary>The last day away, itself included.</summary>
    public DateOnly LastDay { get; private set; }

    public string Reason { get; private set; } = "";

    public TimeOffState State { get; private set; }

    public DateTime RequestedAt { get; init; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Name of the one who decided, as it was then.</summary>
    public string? DecidedBy { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>Whether the request still holds its days: those of a rejected or withdrawn one are free again.</summary>
    public bool IsOpenOrApproved => State is TimeOffState.Pending or TimeOffState.Approved;

    public bool Covers(DateOnly day) => day >= FirstDay && day <= LastDay;

    public bool Overlaps(DateOnly first, DateOnly last) => FirstDay <= last && first <= LastDay;

    /// <summary>Null while nobody has decided and the employee has not withdrawn it.</summary>
    public Refusal? WhyNotOpen() => State switch
    {
        TimeOffState.Pending => null,
        TimeOffState.Withdrawn => new("This request was withdrawn."),
        _ => new($"This request was already {(State == TimeOffState.Approved ? "approved" : "rejected")} by {DecidedBy}."),
    };

    public Refusal? Change(DateOnly first, DateOnly last, string reason)
    {
        if (WhyNotOpen() is { } closed)
            return closed;
        if (last < first)
            return new("The last day cannot be before the first.", nameof(LastDay));
        if (last.DayNumber - first.DayNumber >= LongestDays)
            return new($"A request can cover at most {LongestDays} days.", nameof(LastDay));
        if (reason.Length > TextLength)
            return new($"Please stay below {TextLength} characters.", nameof(Reason));
        (FirstDay, LastDay, Reason) = (first, last, reason.Trim());
        return null;
    }

    public Refusal? Withdraw()
    {
        if (WhyNotOpen() is { } closed)
            return closed;
        State = TimeOffState.Withdrawn;
        return null;
    }

    /// <summary>Approves or rejects; a rejection needs a comment that tells the employee why.</summary>
    public Refusal? Decide(bool approve, string comment, string decidedBy, DateTime at)
    {
        if (WhyNotOpen() is { } closed)
            return closed;
        if (!approve && string.IsNullOrWhiteSpace(comment))
            return new("Please say why the request is rejected.", nameof(Comment));
        if (comment.Length > TextLength)
            return new($"Please stay below {TextLength} characters.", nameof(Comment));
        State = approve ? TimeOffState.Approved : TimeOffState.Rejected;
        (Comment, DecidedBy, DecidedAt) = (string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(), decidedBy, at);
        return null;
    }
}
