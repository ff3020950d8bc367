using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// From neighbourhood to neighbourhood, up a climb to a best roster. Where nothing better is found for as long as the climb took, or some times as long,
/// some steps lead away from the best, and the next climb begins there: steps that need only stay near the best (record-to-record travel, Dueck, 1993),
/// or, now and then, under <see cref="Noise"/>, which leads farther. Where there are <see cref="Tolls"/>, these come after the first round, less and less of
/// them, and again now and then.
/// </summary>
internal sealed class NeighbourhoodWalk(Lagrangian lagrangian, Incumbent incumbent, Neighbourhoods neighbourhoods, Tolls tolls)
{
    /// <summary>So many steps at least without anything better, then so many that lead away.</summary>
    private const int Patience = 6;
    private const int StepsAway = 12;

    /// <summary>How much more than the best a roster may cost on the way, in grains; and one of so many ways leads through noise.</summary>
    private const double Nearness = 10;
    private const int LeavesToNoise = 3;

    /// <summary>
    /// The first of so many climbs goes on for so many times as long as it brought something: some of what is better is found
    /// only in large neighbourhoods, most in many short climbs.
    /// </summary>
    private const int ClimbsToLongOne = 3;
    private const double LongClimb = 3;

    /// <summary>Noise on a day in grains, the least; twice as much each time, and the least again after so many times.</summary>
    private const double LeastNoise = 1;
    private const int Levels = 2;

    /// <summary>Points that a roster has to be better by where costs are no multiples of the grain; with tolls in parts of the scale of prices.</summary>
    private const double NoisyGain = 0.75;
    private const double TolledGain = 0.05;

    /// <summary>The first share of the tolls, in how many equal parts it goes, and the least steps of a round: as many days of people as there are.</summary>
    private const double FirstToll = 0.75;
    private const int TollParts = 3;
    private const int LeastRoundSteps = 12;

    /// <summary>The first of so many times it is tolls that lead away from the best.</summary>
    private const int LeavesToTolls = 4;

    private readonly Noise noise = new(lagrangian.People);
    private int[][] bestPicks = incumbent.Picks;
    private int[][] seen = incumbent.Picks;
    private int idle;
    private double climbBegan;
    private double wonAt;
    private int climbs;
    private int leaves;
    private int level;
    private int partsLeft;
    private int roundSteps;
    private long roundCells;

    public bool IsNoisy => noise.IsOn;

    public bool IsTolled => tolls.AreOn;

    /// <summary>Whether it is on its way from one climb to the next, near the best.</summary>
    public bool IsWandering { get; private set; }

    /// <summary>
    /// Whether what others found is welcome: on the first climb at once, later only between climbs, for those who all climb from the same place
    /// find the same.
    /// </summary>
    public bool TakesOver => !noise.IsOn && (leaves == 0 || IsWandering || tolls.AreThere);

    /// <summary>What the best really costs.</summary>
    public double BestCost { get; private set; } = incumbent.Cost;

    /// <summary>What a roster may cost while it wanders.</summary>
    public double Limit => BestCost + Nearness * lagrangian.Grain;

    private double Gain => tolls.AreOn ? Math.Max(NoisyGain, TolledGain * lagrangian.Scale) : noise.IsOn ? NoisyGain : lagrangian.Grain;

    private bool IsClimbOver =>
        idle >= Patience && neighbourhoods.Seconds - wonAt > (climbs % ClimbsToLongOne == 0 ? LongClimb : 1) * (wonAt - climbBegan);

    private bool IsRoundOver =>
        roundSteps >= LeastRoundSteps && neighbourhoods.Cells - roundCells >= (long)lagrangian.People.Length * lagrangian.People[0].Model.Options.Days;

    /// <summary>Tries one neighbourhood; true when it made the incumbent better.</summary>
    public bool Step(ref Prng random)
    {
        if (tolls.AreOn)
        {
            if (IsRoundOver) Toll(partsLeft - 1);
        }
        else if (noise.IsOn || IsWandering)
        {
            if (idle >= StepsAway) Return();
        }
        else if (IsClimbOver || (tolls.AreThere && leaves == 0 && IsRoundOver))
        {
            Leave(ref random);
        }

        var isBetter = neighbourhoods.Step(Gain, IsWandering ? Limit : double.NegativeInfinity, ref random);
        if (isBetter) wonAt = neighbourhoods.Seconds;
        idle = isBetter && !noise.IsOn && !IsWandering ? 0 : idle + 1;
        roundSteps++;
        Keep();
        return isBetter;
    }

    /// <summary>Back to what things really cost and to the best.</summary>
    public void End()
    {
        noise.Clear();
        if (tolls.AreOn) tolls.Set(0);
        incumbent.Take(bestPicks);
    }

    /// <summary>Remembers the incumbent if it is new and the best; not under noise, where that is not known.</summary>
    public void Keep()
    {
        if (noise.IsOn || ReferenceEquals(incumbent.Picks, seen)) return;
        seen = incumbent.Picks;
        var cost = tolls.RealCost(incumbent);
        if (!(cost < BestCost)) return;
        (bestPicks, BestCost, level) = (seen, cost, 0);
    }

    private void Leave(ref Prng random)
    {
        neighbourhoods.Remember();
        var leave = leaves++;
        if (tolls.AreThere && leave % LeavesToTolls == 0)
        {
            incumbent.Take(bestPicks);
            Toll(TollParts);
            return;
        }

        idle = 0;
        neighbourhoods.BeginAnew();
        IsWandering = leave % LeavesToNoise != LeavesToNoise - 1;
        if (IsWandering)
        {
            if (incumbent.Cost > Limit) incumbent.Take(bestPicks);
            return;
        }

        noise.Make(LeastNoise * Math.Pow(2, level) * lagrangian.Grain, ref random);
        level = (level + 1) % Levels;
        // What it costs is another sum now.
        incumbent.Take(bestPicks);
    }

    private void Return()
    {
        idle = 0;
        IsWandering = false;
        noise.Clear();
        incumbent.Take(incumbent.Picks);
        neighbourhoods.BeginAnew();
        climbs++;
        climbBegan = wonAt = neighbourhoods.Seconds;
    }

    private void Toll(int parts)
    {
        partsLeft = parts;
        idle = roundSteps = 0;
        roundCells = neighbourhoods.Cells;
        tolls.Set(FirstToll * partsLeft / TollParts);
        incumbent.Take(incumbent.Picks);
    }
}
