namespace SmartScheduling.Domain.Runs;

/// <summary>A roster that a run proposes. It changes nothing until somebody applies it.</summary>
public sealed class SchedulingSolution : Entity
{
    public Guid RunId { get; init; }

    public Guid ScheduleId { get; init; }

    /// <summary>What it puts first; each of a run's proposals something else.</summary>
    public Favours Favours { get; init; }

    /// <summary>Version of the schedule that the proposal answers; a later one once an applied proposal was taken back, which leaves the same week.</summary>
    public long ScheduleVersion { get; set; }

    public long Hard { get; init; }

    public long Uncovered { get; init; }

    public long Soft { get; init; }

    /// <summary>
    /// How far a variant can be from the best possible, as a share of its points with what it favours weighing heavily; null
    /// where no bound is proven, and for the only proposal of a run, whose bound the run itself has.
    /// </summary>
    public double? Gap { get; init; }

    /// <summary>JSON array of (planned shift, job role, employee).</summary>
    public required string Assignments { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? AppliedAt { get; set; }
}
