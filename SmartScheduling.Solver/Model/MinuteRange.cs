namespace SmartScheduling.Solver.Model;

/// <summary>
/// A half-open stretch of time, in elapsed minutes since the first local midnight of the period (negative before it).
/// </summary>
public readonly record struct MinuteRange(int Start, int End)
{
    public int Minutes => End - Start;

    /// <summary>The minutes that this stretch shares with another one; zero when they only touch.</summary>
    public int Overlap(int start, int end)
    {
        // Compared before they are subtracted: a stretch may begin or end as far away as numbers go.
        var (from, to) = (Math.Max(Start, start), Math.Min(End, end));
        return to > from ? to - from : 0;
    }

    /// <summary>What is left of this stretch before and after [start, end): none, one or two stretches.</summary>
    public IEnumerable<MinuteRange> Without(int start, int end)
    {
        if (Overlap(start, end) == 0) return [this];
        return new[] { this with { End = start }, this with { Start = end } }.Where(rest => rest.End > rest.Start);
    }

    /// <summary>The minutes of [start, end) that lie in any of the ranges; ranges that overlap each other count once.</summary>
    public static int Overlap(MinuteRange[] sortedAndDisjoint, int start, int end)
    {
        var minutes = 0;
        foreach (var range in sortedAndDisjoint)
        {
            if (range.Start >= end) break;
            minutes += range.Overlap(start, end);
        }

        return minutes;
    }

    /// <summary>Sorts the ranges and joins those that overlap or touch, so that no minute is counted twice.</summary>
    public static MinuteRange[] Join(IEnumerable<MinuteRange> ranges)
    {
        List<MinuteRange> joined = [];
        foreach (var range in ranges.OrderBy(range => range.Start))
        {
            if (joined.Count > 0 && range.Start <= joined[^1].End)
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, range.End) };
            else
                joined.Add(range);
        }

        return [.. joined];
    }
}
