using System.Collections.Concurrent;

namespace SmartScheduling.Web.Live;

/// <summary>
/// Tells what changed to everybody in this process who watches. Subscribers are called on the publisher's thread and must
/// return at once; a component marshals to its own circuit, see <see cref="Watch"/>.
/// </summary>
public sealed class Changes(ILogger<Changes> log)
{
    private readonly ConcurrentDictionary<Guid, Action<Change>> _subscribers = [];

    /// <summary>Number of subscriptions that are open; a leak shows here.</summary>
    public int Subscriptions => _subscribers.Count;

    /// <summary>Calls <paramref name="heard"/> for each change until the result is disposed.</summary>
    public IDisposable Subscribe(Action<Change> heard)
    {
        var id = Guid.CreateVersion7();
        _subscribers[id] = heard;
        return new Subscription(() => _subscribers.TryRemove(id, out _));
    }

    public void Publish(Change change)
    {
        foreach (var heard in _subscribers.Values)
        {
            try
            {
                heard(change);
            }
            // One broken listener must not keep the news from the others, nor fail the write that is already committed.
            catch (Exception exception)
            {
                log.LogError(exception, "A listener failed on {Change}", change);
            }
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
