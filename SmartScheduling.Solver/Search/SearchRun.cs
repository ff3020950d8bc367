using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Search.Moves;

namespace SmartScheduling.Solver.Search;

/// <summary>One solve by one thread: a first roster, then simulated annealing with reheats from the best.</summary>
internal sealed class SearchRun
{
    private const int LookUpEvery = 16;

    /// <summary>Seconds (or ten thousands of iterations) of one cycle for each thousand person-days.</summary>
    private const double CycleLength = 8;

    private readonly SolveOptions options;
    private readonly CancellationToken cancellation;
    private readonly SearchState state;
    private Prng random;

    public SearchRun(Problem problem, SolveOptions options, ISolveObserver observer, TimeProvider time, CancellationToken cancellation)
    {
        this.options = options;
        this.cancellation = cancellation;
        Pace = new Pace(time, options.TimeLimit, options.IterationLimit);
        Best = new BestSoFar(problem, options, observer, Pace);
        random = new Prng(options.Seed);
        var prices = new DayPrices(problem);
        state = new SearchState(problem, prices, new Choices(problem, prices), Roster.OfLocks(problem));
    }

    public Pace Pace { get; }

    public BestSoFar Best { get; }

    public long Iterations { get; private set; }

    public void Run()
    {
        Best.Take(state);
        if (state.Choices.Free.Length == 0) return;
        var exchange = Differences.Around(state, ref random).Exchange();
        Begin(exchange);
        Best.Report(Iterations, atOnce: true);
        var differences = Differences.Around(state, ref random);
        var after = differences.Exchange();
        exchange = new(Math.Max(exchange.Hard, after.Hard), Math.Max(exchange.Uncovered, after.Uncovered));
        var temperature = new Temperature(differences.Quantile(0.9, exchange), differences.Quantile(0.1, exchange), Cycles());
        Anneal(exchange, temperature, new MoveMix(new WindowRebuild(state, exchange)));
    }

    private void Begin(Exchange exchange)
    {
        if (options.WarmStart is { } start) Begin(start);
        else FirstRoster.Build(state, exchange, ref random, cancellation);
        Best.Take(state);
    }

    /// <summary>Begins with a given roster; days on which it lacks something locked become what is locked.</summary>
    private void Begin(Roster start)
    {
        var locks = Roster.OfLocks(state.Problem);
        state.Restore(start);
        foreach (var (person, position) in state.Problem.Locks)
            if (!state[person, position.Shift.Day].Has(position)) state.Set(person, locks[person, position.Shift.Day]);
        state.Commit();
    }

    private void Anneal(Exchange exchange, Temperature temperature, MoveMix moves)
    {
        var current = exchange.Points(state.Score);
        var cycle = 0;
        var heat = temperature.At(0);
        for (; !Best.IsProven; Iterations++)
        {
            if (Iterations % LookUpEvery == 0)
            {
                var progress = Pace.Progress(Iterations);
                if (progress >= 1 || cancellation.IsCancellationRequested) return;
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

    private int Cycles()
    {
        var thousands = Math.Max(0.01, state.Problem.People.Count * state.Problem.Calendar.Days / 1000.0);
        var length = options.IterationLimit is { } limit ? limit / 10_000.0 : options.TimeLimit.TotalSeconds;
        return (int)Math.Clamp(length / (CycleLength * thousands), 1, 1000);
    }
}
