namespace SmartScheduling.Solver.Search;

/// <summary>
/// How many points the search gives away now and then, over the course of a solve. Two regimes in each cycle: a hot one,
/// in which the great differences (open positions) settle, and a cool one for the small ones (wishes); hardly anything
/// happens between the two. Later cycles begin again from the best roster, every other one cool only.
/// </summary>
internal sealed class Temperature(double great, double small, int cycles)
{
    private const double HotShare = 0.5;

    /// <summary>The cycle at a progress of 0 to 1.</summary>
    public int Cycle(double progress) => Math.Min(cycles - 1, (int)(progress * cycles));

    public double At(double progress)
    {
        var cycle = Cycle(progress);
        var within = Math.Min(1, progress * cycles - cycle);
        if (cycle % 2 == 1) within = HotShare + within * (1 - HotShare);
        return within < HotShare
            ? Between(great * (cycle == 0 ? 0.3 : 0.1), great * 0.1, within / HotShare)
            : Between(Math.Min(small * 4, great * 0.1), small * 0.3, (within - HotShare) / (1 - HotShare));
    }

    private static double Between(double from, double to, double share) => from * Math.Pow(to / from, share);
}
