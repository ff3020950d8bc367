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
internal sealed class ColumnRun : IDisposable
{
    /// <summary>More equations than this are too many for a master over everything.</summary>
    public const int MostRowsOfMaster = 900;

    /// <summary>In longer periods an evaluation that carries sums takes so long that pricing them all brings the better bound.</summary>
    private const int LongestCarried = 56;

    private const int Sweeps = 10;

    private readonly Problem problem;
    private readonly Lagrangian lagrangian;
    private readonly CoupledRows rows;
    private readonly RosterProgram program = new();
    private readonly Pace pace;
    private readonly CancellationToken cancellation;
    private readonly TimeProvider time;
    private readonly SharedBest shared;
    private readonly BestSoFar best;
    private readonly RosterPool pool;
    private readonly IColumnPartner? partner;
    private readonly List<(int Person, int[] Picks)> recent = [];
    private readonly ColumnSet seen = new();
    private readonly bool isWide;
    private readonly bool isLong;
    private Prng random;
    private Roster? taken;

    private ColumnRun(Problem problem, SolveOptions options, SharedBest shared, BestSoFar best, Pace pace, TimeProvider time, CoupledRows rows, ColumnPerson[] people, CancellationToken cancellation)
    {
        this.problem = problem;
        this.shared = shared;
        this.best = best;
        this.pace = pace;
        this.time = time;
        this.rows = rows;
        this.cancellation = cancellation;
        partner = options.Partner;
        random = new Prng(options.Seed);
        lagrangian = new Lagrangian(rows, people, program);
        pool = new RosterPool(people.Length);
        isWide = rows.Count > MostRowsOfMaster;
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

    public long Iterations { get; private set; }

    public void Dispose() => program.Dispose();

    public void Run()
    {
        var rosters = new FeasibleRosters(lagrangian, program);
        var incumbent = new Incumbent(lagrangian);
        var response = new BestResponse(lagrangian, rosters, incumbent);
        if (!isLong) First(response, incumbent);
        Ascend();
        var master = Generate();
        rosters = new FeasibleRosters(lagrangian, program);
        response = new BestResponse(lagrangian, rosters, incumbent);
        Dive(incumbent, rosters, response, master);
        TakeShared(incumbent);
        if (double.IsPositiveInfinity(incumbent.Cost)) return;
        var neighbourhoods = new Neighbourhoods(lagrangian, rosters, pool, incumbent, IsOver, time);
        while (!IsOver() && incumbent.Cost > Math.Ceiling(lagrangian.BestBound - 1e-9))
        {
            Iterations++;
            if (partner is { IsIdle: true }) partner.Take(IntegerMaster.Of(lagrangian, pool, incumbent));
            TakeShared(incumbent);
            if (neighbourhoods.Step(ref random)) Offer(incumbent);
            best.Report(Iterations);
        }
    }

    /// <summary>A roster at once that keeps the hard rules of everybody: each person's best against what the others do.</summary>
    private void First(BestResponse response, Incumbent incumbent)
    {
        var picks = lagrangian.People.Select(person => new int[problem.Calendar.Days]).ToArray();
        response.Build(picks, ref random, IsOver);
        incumbent.Take(picks);
        if (double.IsPositiveInfinity(incumbent.Cost)) return;
        Offer(incumbent);
        best.Report(0, atOnce: true);
    }

    /// <summary>
    /// First with all sums priced, which takes little; in long periods that is all. Otherwise they are carried from then on:
    /// by the master that begins with these prices, or by a second ascent where there are too many equations for one.
    /// </summary>
    private void Ascend()
    {
        lagrangian.PriceAll();
        if (isLong)
        {
            Ascend(0.2, 0.001, 5000, 0.25, 45);
            return;
        }

        Ascend(0.2, 0.01, 1000, 0.05, 2);
        lagrangian.CarryAll();
        if (isWide) Ascend(0.05, 0.005, 5000, 0.25, 45);
        else Ascend(0.1, 0.02, 300, 0.1, 6);
    }

    /// <param name="firstStep">In parts of the scale of prices.</param>
    /// <param name="lastShare">What is left of the first step at the end.</param>
    /// <param name="evaluations">It ends after so many, or earlier when its time is up.</param>
    /// <param name="share">Of the time limit.</param>
    /// <param name="longest">Seconds.</param>
    private void Ascend(double firstStep, double lastShare, double evaluations, double share, double longest)
    {
        var began = pace.Elapsed;
        var done = lagrangian.Evaluations;
        var limit = Math.Min(pace.Limit.TotalSeconds * share, longest);
        new PriceAscent(lagrangian).Run(firstStep * lagrangian.Scale, lastShare, () => IsOver() ? 1 : Math.Max((lagrangian.Evaluations - done) / evaluations, (pace.Elapsed - began).TotalSeconds / limit), bound =>
        {
            if (!isWide) Collect();
            Raise(bound);
            best.Report(0);
        });
    }

    private RestrictedMaster? Generate()
    {
        if (lagrangian.Count > MostRowsOfMaster || IsOver()) return null;
        var columns = recent.Select(one => lagrangian.ColumnOf(one.Person, one.Picks, out _)).OfType<Column>();
        var generation = new ColumnGeneration(lagrangian, columns, IsOver, bound =>
        {
            Raise(bound);
            best.Report(0);
        });
        generation.Run();
        if (!IsOver()) lagrangian.Raise(new OpenTotalBranching(lagrangian, generation.Master, IsOver).Bound());
        Raise(lagrangian.BestBound);
        return generation.Master;
    }

    private bool IsOver() => cancellation.IsCancellationRequested || pace.Elapsed >= pace.Limit || best.IsProven;

    private void Raise(double bound)
    {
        if (double.IsNegativeInfinity(bound)) return;
        shared.RaiseBound(new Score(0, 0, (long)Math.Ceiling(bound - 1e-9)));
    }

    /// <summary>Keeps the rosters of the ascent: the master begins with them.</summary>
    private void Collect()
    {
        for (var i = 0; i < lagrangian.People.Length; i++)
        {
            if (!seen.Add(new Column { Person = i, Picks = [.. lagrangian.Picked[i]], Cost = 0, Rows = [], Amounts = [] })) continue;
            recent.Add((i, [.. lagrangian.Picked[i]]));
        }

        if (recent.Count > 60 * lagrangian.People.Length) recent.RemoveRange(0, 20 * lagrangian.People.Length);
    }

    /// <summary>Rosters from the bound's prices: everybody's cheapest made to fit together, and a dive where there is a master.</summary>
    private void Dive(Incumbent incumbent, FeasibleRosters rosters, BestResponse response, RestrictedMaster? master)
    {
        for (var i = 0; i < incumbent.Picks.Length; i++) pool.Add(i, incumbent.Picks[i]);
        var start = (incumbent.Picks.Length > 0 ? incumbent.Picks : lagrangian.Picked).Select(picks => picks.ToArray()).ToArray();
        var prices = lagrangian.Best[..rows.Count];
        for (var i = 0; i < start.Length && !IsOver(); i++)
            if (rosters.Find(i, prices, start[i], 0, start[i].Length, [])) pool.Add(i, [.. start[i]]);
        var settled = start.Select(picks => picks.ToArray()).ToArray();
        response.Settle(settled, prices, Sweeps, ref random, IsOver);
        Finish(settled);
        if (master is null || IsOver()) return;
        foreach (var column in master.Columns.Where(column => !column.IsBanned).OrderBy(master.ReducedCost))
            if (!double.IsPositiveInfinity(lagrangian.People[column.Person].Cost(column.Picks, null, out _))) pool.Append(column.Person, column.Picks);
        var sub = new SubMaster(lagrangian, rosters, master);
        for (var i = 0; i < start.Length; i++) sub.Add(i, start[i]);
        var dive = new CellDive(sub, IsOver);
        if (dive.Run(6, 2, 2, double.PositiveInfinity, ref random) == DiveEnd.Found) Finish([.. dive.Picks.Select(picks => picks.ToArray())]);

        void Finish(int[][] picks)
        {
            response.Improve(picks, [.. Enumerable.Range(0, picks.Length)], 3, ref random, IsOver);
            if (!(incumbent.CostOf(picks) < incumbent.Cost)) return;
            incumbent.Take(picks);
            for (var i = 0; i < picks.Length; i++) pool.Add(i, picks[i]);
            Offer(incumbent);
        }
    }

    /// <summary>What another engine found becomes the incumbent where these equations agree that it is better.</summary>
    private void TakeShared(Incumbent incumbent)
    {
        if (shared.Best is not { } other || ReferenceEquals(other.Roster, taken) || (best.Roster is not null && other.Score >= best.Score)) return;
        taken = other.Roster;
        var picks = new int[lagrangian.People.Length][];
        for (var i = 0; i < picks.Length; i++)
        {
            picks[i] = new int[problem.Calendar.Days];
            for (var day = 0; day < picks[i].Length; day++)
            {
                picks[i][day] = lagrangian.People[i].Model.Options.IndexOf(taken[i, day]);
                if (picks[i][day] < 0) return;
            }
        }

        if (!(incumbent.CostOf(picks) < incumbent.Cost)) return;
        incumbent.Take(picks);
        for (var i = 0; i < picks.Length; i++) pool.Add(i, picks[i]);
        best.TakeShared();
    }


    private void Offer(Incumbent incumbent) => best.Offer(incumbent.Roster(problem));
}
