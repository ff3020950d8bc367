using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>
/// While a solve goes on: stores its progress about twice a second, renews the lease, and ends the solve when the run is no longer
/// ours or somebody asked for the end: at once where that was in this process, at the next beat where it was on another node.
/// </summary>
internal sealed class Heartbeat(RunLease lease, ProgressLog progress, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    /// <summary>False when the run was lost.</summary>
    public async Task<bool> BeatUntilAsync(Task solve, CancellationTokenSource end)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var hearing = lease.WhenCancelAsked(() => asked.TrySetResult());
        while (true)
        {
            switch (await BeatAsync())
            {
                case LeaseState.Lost:
                    log.LogWarning("Attempt {Attempt} of run {Run} is no longer its owner; what it found is dropped", lease.Run.Attempt, lease.Run.Id);
                    await end.CancelAsync();
                    return false;
                case LeaseState.CancelRequested:
                    await end.CancelAsync();
                    break;
            }

            if (solve.IsCompleted)
                return true;
            await PauseAsync(solve, asked.Task, end);
        }
    }

    // A wish that is announced is stored already, so the solve ends without another look.
    private async Task PauseAsync(Task solve, Task asked, CancellationTokenSource end)
    {
        var beat = Task.Delay(Beat, clock);
        if (!end.IsCancellationRequested && await Task.WhenAny(solve, asked, beat) == asked)
            await end.CancelAsync();
        await Task.WhenAny(solve, beat);
    }

    /// <summary>One sign of life, with what is new.</summary>
    public async Task<LeaseState> BeatAsync()
    {
        try
        {
            var (now, isNews) = progress.Take();
            return isNews || lease.IsDue
                ? await lease.RenewAsync(now, CancellationToken.None)
                : await lease.LookAsync(CancellationToken.None);
        }
        catch (Exception exception) when (DatabaseFailure.IsUnreachable(exception) || DatabaseFailure.IsConflict(exception))
        {
            log.LogWarning("Run {Run} could not store its progress: {Reason}", lease.Run.Id, exception.Message);
            return lease.IsOver ? LeaseState.Lost : LeaseState.Held;
        }
    }
}
