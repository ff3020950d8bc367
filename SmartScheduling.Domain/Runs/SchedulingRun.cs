namespace SmartScheduling.Domain.Runs;

/// <summary>
/// One optimization of one schedule, from the click to the result. This row is the truth about it: whoever works on the
/// run holds its lease, and a result counts only from the attempt that holds it.
/// </summary>
public sealed class SchedulingRun : VersionedEntity
{
    public const int ShortestSeconds = 5;
    public const int LongestSeconds = 3600;
    public const int MaxAttempts = 3;
    public const int EngineLength = 300;

    /// <summary>A wider gap says too little to end a run for.</summary>
    public const double WidestGapPercent = 50;

    public Guid ScheduleId { get; init; }

    /// <summary>Version of the schedule that the problem was made from; set when an attempt reads the week.</summary>
    public long? ScheduleVersion { get; set; }

    public Guid? RequestedByAccountId { get; init; }

    public required string RequestedBy { get; init; }

    public DateTime RequestedAt { get; init; }

    public RunPurpose Purpose { get; init; }

    /// <summary>Name of the preset as it was then.</summary>
    public required string Preset { get; init; }

    /// <summary>JSON: the rule settings the run was asked for, weights as changed in the panel included.</summary>
    public required string Rules { get; init; }

    public int TimeLimitSeconds { get; init; }

    /// <summary>It ends before its time when its roster is proven to be within so many percent of the best possible; 0 only with the proof.</summary>
    public double GapPercent { get; init; }

    /// <summary>Whether it proposes one roster for each thing to favour, instead of one for all; the time is theirs together.</summary>
    public bool Variants { get; init; }

    public int Seed { get; init; }

    public RunState State { get; private set; }

    /// <summary>How far the present attempt is, or the last one was.</summary>
    public RunStage Stage { get; private set; }

    public DateTime? StartedAt { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    /// <summary>The process that works on it; null when nobody does.</summary>
    public string? Owner { get; private set; }

    /// <summary>Until when the owner may go without a sign of life.</summary>
    public DateTime? LeaseUntil { get; private set; }

    /// <summary>1 for the first attempt; raised each time the run is claimed.</summary>
    public int Attempt { get; private set; }

    public DateTime? CancelRequestedAt { get; private set; }

    public SolverStatus? SolverStatus { get; set; }

    /// <summary>Best score so far, by level; null before the first roster.</summary>
    public long? Hard { get; set; }

    public long? Uncovered { get; set; }

    public long? Soft { get; set; }

    public int Filled { get; set; }

    public int Required { get; set; }

    /// <summary>Of a repair: how many published assignments its roster ends or moves; null before its end, and for other runs.</summary>
    public int? Changes { get; set; }

    /// <summary>A valid lower bound on the soft level; null where none is known.</summary>
    public long? Bound { get; set; }

    public long Iterations { get; set; }

    /// <summary>What worked on it, and why something did not.</summary>
    public string? Engine { get; set; }

    public long? PeakMemoryBytes { get; set; }

    /// <summary>JSON array of points (milliseconds, hard, uncovered, soft), best score over time.</summary>
    public string Curve { get; set; } = "[]";

    /// <summary>Why it failed, as a sentence; null otherwise.</summary>
    public string? Failure { get; private set; }

    public bool IsHeldBy(string owner, int attempt) =>
        State is RunState.Running or RunState.Cancelling && Owner == owner && Attempt == attempt;

    /// <summary>Takes the run for an owner until <paramref name="leaseUntil"/>.</summary>
    public Refusal? Claim(string owner, DateTime at, DateTime leaseUntil)
    {
        if (Go(RunState.Running) is { } refusal)
            return refusal;
        (Owner, LeaseUntil, StartedAt, Attempt, Stage) = (owner, leaseUntil, at, Attempt + 1, RunStage.Reading);
        return null;
    }

    /// <summary>The attempt has come to a stage; one that is behind it changes nothing.</summary>
    public void Enter(RunStage stage)
    {
        if (stage > Stage)
            Stage = stage;
    }

    public void RenewLease(DateTime leaseUntil) => LeaseUntil = leaseUntil;

    /// <summary>Asks for the end: at once while pending, else the owner keeps its best and ends.</summary>
    public Refusal? Cancel(DateTime at)
    {
        if (State == RunState.Cancelling)
            return new("This run is being stopped already.");
        if (Go(State == RunState.Pending ? RunState.Cancelled : RunState.Cancelling) is not null)
            return new("This run has already ended.");
        CancelRequestedAt = at;
        if (State == RunState.Cancelled)
            FinishedAt = at;
        return null;
    }

    public Refusal? Complete(DateTime at) => End(RunState.Completed, at);

    /// <summary>Ends a run that was asked to stop; its best roster may have been kept.</summary>
    public Refusal? ConfirmCancelled(DateTime at) => End(RunState.Cancelled, at);

    public Refusal? Fail(string sentence, DateTime at)
    {
        if (End(RunState.Failed, at) is { } refusal)
            return refusal;
        Failure = sentence;
        return null;
    }

    /// <summary>What becomes of a run whose owner is gone: queued again, or ended when it was being cancelled or keeps dying.</summary>
    public Refusal? Recover(DateTime at)
    {
        if (State == RunState.Cancelling)
            return ConfirmCancelled(at);
        if (Attempt >= MaxAttempts)
            return Fail($"The optimization was interrupted {Attempt} times and was given up.", at);
        if (Go(RunState.Pending) is { } refusal)
            return refusal;
        (Owner, LeaseUntil, StartedAt, Stage) = (null, null, null, RunStage.Waiting);
        return null;
    }

    private Refusal? End(RunState state, DateTime at)
    {
        if (Go(state) is { } refusal)
            return refusal;
        (FinishedAt, Owner, LeaseUntil) = (at, null, null);
        return null;
    }

    private Refusal? Go(RunState state)
    {
        if (!State.MayBecome(state))
            return new($"A run that is {State} cannot become {state}.");
        State = state;
        return null;
    }
}
