namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>Works on one run after the other until nobody waits. As many of these may go at once as the node allows.</summary>
public sealed class RunWorker(RunQueue queue, RunAttempt attempt, IHostApplicationLifetime lifetime)
{
    private int _busy;

    /// <summary>How many are at work in this process.</summary>
    public int Busy => Volatile.Read(ref _busy);

    public async Task WorkAsync(CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        Interlocked.Increment(ref _busy);
        try
        {
            while (!stopping.IsCancellationRequested && await queue.ClaimNextAsync(stopping.Token) is { } lease)
                await attempt.MakeAsync(lease, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The process ends; whatever waits will be worked on by the next one.
        }
        finally
        {
            Interlocked.Decrement(ref _busy);
        }
    }
}
