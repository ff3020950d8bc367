namespace SmartScheduling.Domain.Time;

/// <summary>From <paramref name="Start"/> up to but not including <paramref name="End"/>, both instants in UTC.</summary>
public readonly record struct TimeRange(DateTime Start, DateTime End)
{
    public int Minutes => (int)(End - Start).TotalMinutes;

    public bool Overlaps(TimeRange other) => Start < other.End && other.Start < End;

    /// <summary>Minutes that both ranges share; 0 when they only touch.</summary>
    public int SharedMinutes(TimeRange other)
    {
        var start = Start > other.Start ? Start : other.Start;
        var end = End < other.End ? End : other.End;
        return start < end ? (int)(end - start).TotalMinutes : 0;
    }
}
