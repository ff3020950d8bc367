namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>A clock that stands still until it is told to go on; timers run as they always do.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    public void Advance(TimeSpan by) => now += by;

    /// <param name="instant">In UTC.</param>
    public void GoTo(DateTime instant) => now = instant;

    public override DateTimeOffset GetUtcNow() => now;
}
