using System.Diagnostics.CodeAnalysis;
using SmartScheduling.Solver.Columns.Simplex;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.OrTools;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// One solve by columns: ascent, column generation, the branch on open positions, a dive from the warm master, then
/// neighbourhoods until the time is up or the bound is met.
/// </summary>
internal sealed partial class ColumnRun : IDisposable
{
    /// <summary>
    /// More equations than this are too many for a master over everything: with one over the 1,092 of half a year of 50 people a minute
    /// of one thread brings bounds of 4,600 and 4,648 and rosters of 4,795 and 4,786 points (two seeds), with a longer ascent instead of
    /// it twice 4,762, and 4,780 and 4,775.
    /// </summary>
    public const int MostRowsOfMaster = 900;

    /// <summary>In longer periods an evaluation that carries sums takes so long that pricing them all brings the better bound.</summary>
    private const int LongestCarried = 56;

    /// <summary>A linear program that takes more than this share of the time limit waits until small parts had theirs.</summary>
    private const double LongProgram = 0.25;
    private const double PartsShare = 0.4;

    /// <summary>After so many times as long as it was expected to take, and these seconds at least, parts have their turn before it goes on.</summary>
    private const double TurnOfProgram = 3;
    private const double LeastTurn = 5;

    private const int MostIdleOfDays = 20;

    /// <summary>From the dive on it is climbed for so much of the time limit, or until so many neighbourhoods bring nothing, before the bound is raised further.</summary>
    private const double ClimbShare = 0.2;
    private const int MostIdle = 10;

    /// <summary>Branching may take so much of the time that is left; later than that share of the limit good rosters need it all.</summary>
    private const double BranchShare = 0.15;
    private const double LateForBranching = 0.5;

    /// <summary>About how long the linear program takes, by the square of its equations.</summary>
    private const double SecondsOfSquare = 1.5e-5;

    private readonly Problem problem;
    private readonly Lagrangian lagrangian;
    private readonly CoupledRows rows;
    private readonly RosterProgram program = new();
    private readonly Pace pace;
    private readonly Pace clock;
    private readonly CancellationToken cancellation;
    private readonly TimeProvider time;
    private readonly SharedBest shared;
    private readonly BestSoFar best;
    private readonly IColumnPartner? partner;
    private readonly AscentRosters ascended;
    private readonly bool presumes;
    private readonly int mostIdle;
    private readonly bool isWide;
    private readonly bool isLong;
    private readonly double secondsOfProgram;
    private readonly bool isCounted;
    private Action<ColumnRoot>? onRoot;
    private readonly RosterPool pool;
    private readonly Incumbent incumbent;
    private readonly IncumbentExchange exchange;
    private FeasibleRosters rosters;
    private BestResponse response;
    private Prng random;
    private double[][]? shares;
    private double[]?[][] unitPrices = [];
    private long tries;

    private ColumnRun(Problem problem, SolveOptions options, SharedBest shared, BestSoFar best, Pace pace, TimeProvider time, CoupledRows rows, ColumnPerson[] people, CancellationToken cancellation)
    {
        this.problem = problem;
        this.shared = shared;
        this.best = best;
        clock = pace;
        this.rows = rows;
        this.cancellation = cancellation;
        partner = options.Partner;
        mostIdle = options.MostIdle;
        presumes = options.Models is { Presume: true };
        onRoot = options.OnColumnRoot;
        random = new Prng(options.Seed);
        lagrangian = new Lagrangian(rows, people, program, Grain.Of(problem, rows, people)) { IsOver = IsOver };
        isCounted = options.IterationLimit is not null;
        this.time = isCounted ? new WorkTime(() => Iterations) : time;
        this.pace = options.IterationLimit is { } limit ? new Pace(this.time, WorkTime.Of(limit), null) : pace;
        ascended = new AscentRosters(lagrangian);
        pool = new RosterPool(people.Length);
        incumbent = new Incumbent(lagrangian);
        exchange = new IncumbentExchange(problem, lagrangian, incumbent, pool, shared, best);
        Renew();
        isWide = rows.Count > MostRowsOfMaster;
        secondsOfProgram = SecondsOfSquare * rows.Count * rows.Count;
        isLong = isWide && problem.Calendar.Days > LongestCarried;
    }

    /// <summary>Makes everybody's model ready; null when the time is up before that, or when there is nobody to make columns of.</summary>
    public static ColumnRun? Prepare(Problem problem, SolveOptions options, SharedBest shared, BestSoFar best, Pace pace, TimeProvider time, CancellationToken cancellation)
    {
        if (problem.People.Count == 0) return null;
        var rows = CoupledRows.Of(problem, Levels.For(problem));
        var prices = new DayPrices(problem);
        if ((options.Models ?? new PersonModels(problem)).All(IsOver, fromEnd: true) is not { } models) return null;
        var people = new ColumnPerson[models.Length];
        for (var i = 0; i < people.Length; i++)
        {
            if (IsOver()) return null;
            people[i] = new ColumnPerson(models[i], rows, prices);
        }

        return new ColumnRun(problem, options, shared, best, pace, time, rows, people, cancellation);

        bool IsOver() => cancellation.IsCancellationRequested || pace.Elapsed >= pace.Limit;
    }

    /// <summary>Neighbourhoods; where iterations are limited, cheapest rosters that were looked for as well, so that all it does counts.</summary>
    public long Iterations => isCounted ? tries + lagrangian.Solves : tries;

    public void Dispose() => program.Dispose();

    public void Run()
    {
        if (!isLong) First();
        Ascend();
        Renew();
        exchange.Take();
        Settle();
        if (HasTimeForProgram)
        {
            if (secondsOfProgram > pace.Limit.TotalSeconds * LongProgram) LookThrough(pace.Limit * PartsShare, MostIdleOfDays, daysOnly: true);
            var master = Generate();
            Renew();
            if (master is not null)
            {
                Dive(master);
                if (pace.Elapsed < pace.Limit * LateForBranching)
                {
                    LookThrough(pace.Limit * ClimbShare, MostIdle, daysOnly: false);
                    Branch(master);
                }
            }
        }

        LookThrough();
        LeaveToPartner();
    }

    /// <summary>Looks through neighbourhoods beside the run that came to this root.</summary>
    public void Follow(ColumnRoot root)
    {
        lagrangian.Take(root.Prices);
        pool.AddAll(root.Pool);
        shares = root.Shares;
        unitPrices = root.UnitPrices;
        Renew();
        LookThrough();
    }

    /// <summary>Begins anew with the prices of sums, which the lagrangian has changed.</summary>
    [MemberNotNull(nameof(rosters), nameof(response))]
    private void Renew()
    {
        rosters = new FeasibleRosters(lagrangian, program);
        response = new BestResponse(lagrangian, rosters, incumbent);
    }

    /// <summary>From neighbourhood to neighbourhood until the time is up or the bound is met.</summary>
    private void LookThrough() => LookThrough(pace.Limit, mostIdle, daysOnly: isWide || (shares is null && !HasTimeForProgram));

    /// <param name="longest">It ends after so long.</param>
    /// <param name="mostIdle">It ends when so many in a row brought nothing.</param>
    /// <param name="daysOnly">Only all people on some days, which take little.</param>
    private void LookThrough(TimeSpan longest, int mostIdle, bool daysOnly)
    {
        exchange.Take();
        if (double.IsPositiveInfinity(incumbent.Cost)) return;
        var end = pace.Elapsed + longest;
        // What others found while a neighbourhood was solved is something the walk has to know of, too.
        NeighbourhoodWalk walk = null!;
        var neighbourhoods = new Neighbourhoods(lagrangian, rosters, pool, incumbent, TakeOver, () => IsOver() || pace.Elapsed > end, time, daysOnly, shares);
        walk = new NeighbourhoodWalk(lagrangian, incumbent, neighbourhoods, new Tolls(lagrangian.People, unitPrices, LongestCarried));
        for (var idle = 0; idle < mostIdle && !IsOver() && pace.Elapsed < end && walk.BestCost > lagrangian.RoundedUp(lagrangian.BestBound); idle++)
        {
            tries++;
            if (partner is { IsIdle: true } && !walk.IsNoisy && !walk.IsTolled) partner.Take(IntegerMaster.Of(problem, lagrangian, pool, incumbent));
            TakeOver();
            if (exchange.IsOwn) Tell();
            var before = walk.BestCost;
            if (walk.Step(ref random) || walk.BestCost < before)
            {
                exchange.Offer();
                idle = 0;
            }

            best.Report(Iterations);
        }

        walk.End();

        void TakeOver()
        {
            if (walk.TakesOver && exchange.Take(walk.IsTolled)) walk.Keep();
        }
    }

    /// <summary>Where nothing is left for the columns, something may be for who knows what they do not.</summary>
    private void LeaveToPartner()
    {
        if (partner is null || IsOver() || double.IsPositiveInfinity(incumbent.Cost)) return;
        if (IntegerMaster.Of(problem, lagrangian, pool, incumbent) is { Fair.Count: > 0 } last) partner.Leave(last);
    }

    /// <summary>Once: other threads go on from here, too.</summary>
    private void Tell()
    {
        onRoot?.Invoke(new(lagrangian.Prices(), pool.Copy(), shares, unitPrices));
        onRoot = null;
    }

    private RestrictedMaster? Generate()
    {
        if (lagrangian.Count > MostRowsOfMaster || IsOver()) return null;
        var turn = TimeSpan.FromSeconds(Math.Max(LeastTurn, secondsOfProgram * TurnOfProgram));
        var end = pace.Elapsed + turn;
        var generation = new ColumnGeneration(lagrangian, ascended.Columns, () => IsOver() || pace.Elapsed > end, bound =>
        {
            Raise(bound);
            best.Report(Iterations);
        });
        while (!generation.Run() && !IsOver())
        {
            LookThrough(turn, MostIdleOfDays, daysOnly: false);
            end = pace.Elapsed + turn;
        }

        Raise(lagrangian.BestBound);
        return generation.Master;
    }

    /// <summary>Raises the bound by totals of open positions. That takes a while, so those who only wait for a good roster have it by now.</summary>
    private void Branch(RestrictedMaster master)
    {
        if (IsOver()) return;
        foreach (var column in master.Columns) column.IsBanned = false;
        master.Reprice();
        master.Solve(long.MaxValue, IsOver);
        var end = pace.Elapsed + (pace.Limit - pace.Elapsed) * BranchShare;
        new TotalBranching(lagrangian, master, () => IsOver() || pace.Elapsed > end).Raise(incumbent.Cost, bound =>
        {
            lagrangian.Raise(bound);
            Raise(bound);
            best.Report(Iterations);
        });
    }

    private bool HasTimeForProgram => !isWide && secondsOfProgram < pace.Limit.TotalSeconds;

    private bool IsOver() => cancellation.IsCancellationRequested || pace.Elapsed >= pace.Limit || clock.Elapsed >= clock.Limit || best.IsEnough;

    private void Raise(double bound)
    {
        // What is only presumed proves nothing.
        if (presumes || double.IsNegativeInfinity(bound)) return;
        var points = lagrangian.RoundedUp(bound);
        var proven = points - rows.Fair.Below(points);
        // Nothing costs less than nothing: that says no more.
        if (proven >= 0) shared.RaiseBound(new Score(0, 0, (long)Math.Ceiling(proven)));
    }
}
