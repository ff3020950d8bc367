namespace SmartScheduling.Solver.Search;

/// <summary>
/// How much of a solve is used up: by the clock, or by iterations where these are limited. Paced by iterations alone the
/// course of a solve does not depend on the machine.
/// </summary>
internal sealed class Pace(TimeProvider time, TimeSpan timeLimit, long? iterationLimit)
{
    private readonly long began = time.GetTimestamp();

    public TimeSpan Limit => timeLimit;

    public TimeSpan Elapsed => time.GetElapsedTime(began);

    /// <summary>0 at the beginning; 1 and more when it is over.</summary>
    public double Progress(long iterations)
    {
        var elapsed = Elapsed;
        if (elapsed >= timeLimit) return 1;
        return iterationLimit is { } limit ? (double)iterations / Math.Max(1, limit) : elapsed / timeLimit;
    }
}
