namespace SmartScheduling.Solver.Columns;

/// <summary>
/// A clock that work moves on and nothing else: what is decided by time is decided alike on every machine then. A second is
/// about as many cheapest rosters of one person as a machine finds in one.
/// </summary>
internal sealed class WorkTime(Func<long> done) : TimeProvider
{
    private const int OfSecond = 10_000;

    /// <summary>A time of so much can still be added to another.</summary>
    private const long Most = 1_000_000_000_000_000;

    public override long TimestampFrequency => OfSecond;

    public override long GetTimestamp() => done();

    public static TimeSpan Of(long work) => TimeSpan.FromSeconds((double)Math.Min(work, Most) / OfSecond);
}
