using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// From neighbourhood to neighbourhood. Where nothing better is found for a while, noise leads away from the best and back,
/// further each time until something is found.
/// </summary>
internal sealed class NeighbourhoodWalk(Lagrangian lagrangian, Incumbent incumbent, Neighbourhoods neighbourhoods)
{
    /// <summary>So many steps without anything better, then so many with noise.</summary>
    private const int Patience = 12;
    private const int NoisySteps = 8;

    /// <summary>Noise on a day in grains, the least; twice as much each time, and the least again after so many times.</summary>
    private const double LeastNoise = 0.3;
    private const int Levels = 6;

    private readonly Noise noise = new(lagrangian.People);
    private int[][] bestPicks = incumbent.Picks;
    private int idle;
    private int level;

    public bool IsNoisy => noise.IsOn;

    /// <summary>What the best costs without noise.</summary>
    public double BestCost { get; private set; } = incumbent.Cost;

    /// <summary>Tries one neighbourhood; true when it made the incumbent better.</summary>
    public bool Step(ref Prng random)
    {
        var isBetter = neighbourhoods.Step(noise.IsOn, ref random);
        idle = isBetter && !noise.IsOn ? 0 : idle + 1;
        if (!noise.IsOn && incumbent.Cost < BestCost)
        {
            (bestPicks, BestCost) = (incumbent.Picks, incumbent.Cost);
            level = 0;
        }

        if (idle < (noise.IsOn ? NoisySteps : Patience)) return isBetter;
        idle = 0;
        if (noise.IsOn) Return();
        else Leave(ref random);
        return isBetter;
    }

    /// <summary>Back to costs without noise and the best.</summary>
    public void End()
    {
        if (!noise.IsOn) return;
        noise.Clear();
        incumbent.Take(bestPicks);
    }

    private void Leave(ref Prng random)
    {
        neighbourhoods.Remember();
        noise.Make(LeastNoise * Math.Pow(2, level) * lagrangian.Grain, ref random);
        level = (level + 1) % Levels;
        // What it costs is another sum now.
        incumbent.Take(bestPicks);
    }

    private void Return()
    {
        noise.Clear();
        incumbent.Take(incumbent.Picks);
    }
}
