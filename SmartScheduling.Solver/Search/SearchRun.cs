using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Search.Moves;

namespace SmartScheduling.Solver.Search;

/// <summary>One solve by one thread: a first roster, then simulated annealing with reheats from the best.</summary>
internal sealed class SearchRun
{
    private const int LookUpEvery = 16;

    /// <summary>Seconds of one cycle for each thousand person-days.</summary>
    private const double CycleLength = 8;

    /// <summary>How many iterations stand for a second where these are limited.</summary>
    private const int IterationsOfSecond = 40_000;

    /// <summary>From here on a problem is so large that the search stays near the first roster unless there is time for a whole cycle.</summary>
    private const int LargePersonDays = 5000;

    private readonly Problem problem;
    private readonly SolveOptions options;
    private readonly CancellationToken cancellation;
    private Prng random;

    public SearchRun(Problem problem, SolveOptions options, ISolveObserver observer, TimeProvider time, CancellationToken cancellation)
    {
        this.problem = problem;
        this.options = options;
        this.cancellation = cancellation;
        Pace = new Pace(time, options.TimeLimit, options.IterationLimit);
        Best = new BestSoFar(problem, options, observer, Pace);
        random = new Prng(options.Seed);
    }

    public Pace Pace { get; }

    public BestSoFar Best { get; }

    public long Iterations { get; private set; }

    private int PersonDays => problem.People.Count * problem.Calendar.Days;

    public void Run()
    {
        Best.Enter(RunStage.Preparing);
        var start = Start();
        Best.Offer(start);
        if ((options.Models ?? new PersonModels(problem)).All(IsOver) is not { } models) return;
        Best.Enter(RunStage.FirstRoster);
        var state = new SearchState(problem, models, start);
        if (state.Choices.Free.Length == 0) return;
        var exchange = Differences.Around(state, ref random).Exchange();
        if (options.WarmStart is null)
        {
            using var first = new WindowRebuild(state, exchange);
            FirstRoster.Build(state, exchange, first, ref random, IsOver);
            Best.Take(state);
        }

        Best.Report(Iterations, atOnce: true);
        var differences = Differences.Around(state, ref random);
        var after = differences.Exchange();
        exchange = new(Math.Max(exchange.Hard, after.Hard), Math.Max(exchange.Uncovered, after.Uncovered));
        var small = differences.Quantile(0.1, exchange);
        var cycles = CyclesInTime();
        var isShort = PersonDays >= LargePersonDays && cycles < 1;
        var temperature = new Temperature(differences.Quantile(0.9, exchange), small, (int)Math.Clamp(cycles, 1, 1000), isShort);
        using var window = new WindowRebuild(state, exchange);
        Anneal(state, exchange, temperature, new MoveMix(window, MatchDays.For(problem), small, isShort));
        Best.Pass();
    }

    /// <summary>What is locked, or the given roster; days on which it lacks something locked become what is locked.</summary>
    private Roster Start()
    {
        var locks = Roster.OfLocks(problem);
        if (options.WarmStart is null) return locks;
        var start = options.WarmStart.Copy();
        foreach (var (person, position) in problem.Locks)
            if (!start.Has(person, position)) start.Set(person, locks[person, position.Shift.Day]);
        return start;
    }

    private bool IsOver() => cancellation.IsCancellationRequested || Pace.Progress(Iterations) >= 1;

    private void Anneal(SearchState state, Exchange exchange, Temperature temperature, MoveMix moves)
    {
        var current = exchange.Points(state.Score);
        var cycle = 0;
        var heat = temperature.At(0);
        for (; !Best.IsEnough; Iterations++)
        {
            if (Iterations % LookUpEvery == 0)
            {
                if (IsOver()) return;
                var progress = Pace.Progress(Iterations);
                Best.TakeShared();
                if (temperature.Cycle(progress) != cycle)
                {
                    cycle = temperature.Cycle(progress);
                    state.Restore(Best.Roster!);
                    current = exchange.Points(state.Score);
                }

                heat = temperature.At(progress);
                Best.Report(Iterations);
            }

            if (!moves.Apply(state, heat, ref random))
            {
                state.Undo();
                continue;
            }

            var points = exchange.Points(state.Score);
            var loss = points - current;
            if (loss > 0 && random.Unit() >= Math.Exp(-loss / heat))
            {
                state.Undo();
                continue;
            }

            state.Commit();
            current = points;
            if (loss != 0) Best.Take(state);
        }
    }

    /// <summary>How many cycles there is time for; less than one where the problem is long.</summary>
    private double CyclesInTime()
    {
        var length = options.IterationLimit is { } limit ? (double)limit / IterationsOfSecond : options.TimeLimit.TotalSeconds;
        return length / (CycleLength * Math.Max(0.01, PersonDays / 1000.0));
    }
}
