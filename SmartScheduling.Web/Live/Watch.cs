namespace SmartScheduling.Web.Live;

/// <summary>
/// A component's subscription: gathers the changes that concern it and calls it back at most four times a second, so that
/// a busy run or a busy colleague cannot flood a circuit. Dispose it with the component.
/// </summary>
public sealed class Watch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Func<Change, bool> _concerns;
    private readonly Func<Task> _changed;
    private readonly Action<Exception> _failed;
    private readonly TimeProvider _clock;
    private readonly IDisposable _subscription;
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationToken _ended;

    // 0: nothing to do; 1: a change waits; 2: being delivered, and none came since.
    private int _state;

    /// <param name="changes">Where to listen.</param>
    /// <param name="clock">Measures the pause between two calls.</param>
    /// <param name="concerns">Whether a change matters to the component; called on any thread.</param>
    /// <param name="changed">What to do then; must marshal to the circuit itself (<c>InvokeAsync</c>).</param>
    /// <param name="failed">Told when <paramref name="changed"/> throws (<c>DispatchExceptionAsync</c>).</param>
    public Watch(Changes changes, TimeProvider clock, Func<Change, bool> concerns, Func<Task> changed, Action<Exception> failed)
    {
        (_concerns, _changed, _failed, _clock, _ended) = (concerns, changed, failed, clock, _end.Token);
        _subscription = changes.Subscribe(Hear);
    }

    public void Dispose()
    {
        _subscription.Dispose();
        _end.Cancel();
        _end.Dispose();
    }

    private void Hear(Change change)
    {
        if (_concerns(change) && Interlocked.Exchange(ref _state, 1) == 0)
            _ = DeliverAsync();
    }

    // The first change is delivered at once; those that come during the pause after it are delivered together at its end.
    private async Task DeliverAsync()
    {
        try
        {
            do
            {
                Volatile.Write(ref _state, 2);
                await _changed();
                await Task.Delay(Pause, _clock, _ended);
            }
            while (Interlocked.CompareExchange(ref _state, 0, 2) != 2);
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // The component is gone; nobody is left to tell.
        }
        catch (Exception exception)
        {
            Volatile.Write(ref _state, 0);
            _failed(exception);
        }
    }
}
