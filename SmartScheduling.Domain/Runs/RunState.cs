namespace SmartScheduling.Domain.Runs;

/// <summary>Where an optimization stands. <see cref="SchedulingRun"/> says which steps are legal.</summary>
public enum RunState
{
    Pending = 0,
    Running = 1,
    Cancelling = 2,
    Completed = 3,
    Failed = 4,
    Cancelled = 5,
}

public static class RunStates
{
    /// <summary>The end of every run; nothing follows.</summary>
    public static bool IsFinal(this RunState state) => state is RunState.Completed or RunState.Failed or RunState.Cancelled;

    /// <summary>
    /// Whether a run may go from one state to another. A pending run may be cancelled before anybody claimed it, and a
    /// running one whose owner died goes back to pending.
    /// </summary>
    public static bool MayBecome(this RunState from, RunState to) => (from, to) switch
    {
        (RunState.Pending, RunState.Running or RunState.Cancelled) => true,
        (RunState.Running, RunState.Completed or RunState.Failed or RunState.Cancelling or RunState.Pending) => true,
        (RunState.Cancelling, RunState.Cancelled or RunState.Failed) => true,
        _ => false,
    };
}
