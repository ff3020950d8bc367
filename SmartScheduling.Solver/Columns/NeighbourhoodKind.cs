using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// Neighbourhoods of one kind, some people, some days or days of people: how large they are now, and what they brought for the time they took.
/// </summary>
internal sealed class NeighbourhoodKind(double first, double least, double most)
{
    private const double Growth = 0.03;
    private const double Slow = 1;

    /// <summary>What a try counts for after the next one: what succeeds at first need not later.</summary>
    private const double Memory = 0.9;

    private readonly double smallest = Math.Min(least, most);
    private double seconds;
    private double wins;

    public double Size { get; private set; } = Math.Clamp(first, Math.Min(least, most), most);

    /// <summary>Seconds per success of late; whichever kind has fewer is tried next.</summary>
    public double Price => seconds / (1 + wins);

    public void Won(double took)
    {
        Count(took);
        wins++;
    }

    /// <summary>No larger than at first, and forgets what they brought: where much is new, small ones bring most for their time, whichever won before.</summary>
    public void BeginAnew()
    {
        Size = Math.Min(Size, Math.Clamp(first, smallest, most));
        (seconds, wins) = (0, 0);
    }

    /// <summary>
    /// Larger when the cut-off shows that there is nothing at this size, the quicker that was seen the more; smaller when dives fail.
    /// </summary>
    /// <param name="growth">How much larger they may become at once, 1 as a rule.</param>
    public void Failed(DiveEnd end, double took, double growth, ref Prng random)
    {
        Count(took);
        if (end == DiveEnd.GivenUp) return;
        if (end == DiveEnd.CutOff) Size *= 1 + Growth * Math.Clamp(0.5 / took, 1, 5) * growth;
        else if (took > Slow) Size *= Math.Pow(0.96, Math.Min(took, 5));
        else if (random.Below(3) == 0) Size *= 0.98;
        Size = Math.Clamp(Size, smallest, most);
    }

    private void Count(double took)
    {
        seconds = Memory * seconds + took;
        wins *= Memory;
    }
}
