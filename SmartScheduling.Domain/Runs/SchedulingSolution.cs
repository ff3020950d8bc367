namespace SmartScheduling.Domain.Runs;

/// <summary>A roster that a run proposes. It changes nothing until somebody applies it.</summary>
public sealed class SchedulingSolution : Entity
{
    public Guid RunId { get; init; }

    public Guid ScheduleId { get; init; }

    /// <summary>Version of the schedule that the proposal answers.</summary>
    public long ScheduleVersion { get; init; }

    public long Hard { get; init; }

    public long Uncovered { get; init; }

    public long Soft { get; init; }

    /// <summary>JSON array of (planned shift, job role, employee).</summary>
    public required string Assignments { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? AppliedAt { get; set; }
}
