namespace SmartScheduling.Solver.Search;

/// <summary>
/// How many points the search gives away now and then, over the course of a solve. Two regimes in each cycle: a hot one,
/// in which the great differences (open positions) settle, and a cool one for the small ones (wishes); hardly anything
/// happens between the two. Later cycles begin again from the best roster, every other one cool only.
/// </summary>
/// <param name="isShort">
/// There is not enough time for the great differences to settle anew: the search begins cool and looks near the first roster.
/// </param>
internal sealed class Temperature(double great, double small, int cycles, bool isShort)
{
    private readonly double hotShare = isShort ? 0.3 : 0.5;

    /// <summary>The cycle at a progress of 0 to 1.</summary>
    public int Cycle(double progress) => Math.Min(cycles - 1, (int)(progress * cycles));

    public double At(double progress)
    {
        var cycle = Cycle(progress);
        var within = Math.Min(1, progress * cycles - cycle);
        if (cycle % 2 == 1) within = hotShare + within * (1 - hotShare);
        var (hottest, coolest) = isShort ? (great * 0.06, great * 0.03) : (great * (cycle == 0 ? 0.3 : 0.1), great * 0.1);
        return within < hotShare
            ? Between(hottest, coolest, within / hotShare)
            : Between(Math.Min(small * (isShort ? 2 : 4), coolest), small * 0.3, (within - hotShare) / (1 - hotShare));
    }

    private static double Between(double from, double to, double share) => from * Math.Pow(to / from, share);
}
