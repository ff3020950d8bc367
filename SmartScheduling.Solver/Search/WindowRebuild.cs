using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Search;

/// <summary>
/// Gives one person the best work on some days in a row against what the others do, everything else staying. Whose days
/// break a hard rule gets all days anew.
/// </summary>
internal sealed class WindowRebuild : IDisposable
{
    /// <summary>Doubles that the program may hold for all days of one person.</summary>
    private const long MostMemory = 4_000_000;

    private const int LongestRow = 1024;

    private readonly SearchState state;
    private readonly WindowPrices prices;
    private readonly RosterProgram program;
    private readonly WholeRoster whole;

    public WindowRebuild(SearchState state, Exchange exchange)
    {
        this.state = state;
        prices = new WindowPrices(state, exchange);
        long nodes = 1;
        for (var person = 0; person < state.Problem.People.Count; person++)
            if (state.Model(person).Automaton.Begin >= 0) nodes = Math.Max(nodes, state.Model(person).Automaton.MostNodes);
        program = new RosterProgram { LongestRow = (int)Math.Clamp(MostMemory / (nodes * state.Problem.Calendar.Days), 1, LongestRow) };
        whole = new WholeRoster(program);
    }

    public WindowPrices Prices => prices;

    /// <summary>Whether the last work was the best there is: every sum that mattered could be carried.</summary>
    public bool IsExact => program.Unjudged.Count == 0;

    public void Dispose() => program.Dispose();

    /// <summary>Frees the days [first, end) of a person.</summary>
    public void Clear(int person, int first, int end)
    {
        for (var day = first; day < end; day++) state.Set(person, DayWork.Off(day));
    }

    /// <summary>Gives a person new work on the days [first, end), which are free.</summary>
    /// <param name="noise">Up to so many points are added to each price at random.</param>
    /// <param name="reserve">How likely it is that a place that others held before counts as theirs still.</param>
    /// <returns>False when nothing is found that keeps the person's hard rules; the days stay free.</returns>
    public bool Rebuild(int person, int first, int end, double noise, double reserve, ref Prng random)
    {
        var model = state.Model(person);
        if (state.IsBroken(person))
        {
            (first, end) = (0, model.Options.Days);
            Clear(person, first, end);
        }

        var ofOptions = prices.Of(person, first, end, noise, reserve, ref random);
        if (first == 0 && end == model.Options.Days ? !whole.Find(model, state.Track(person), ofOptions) : !program.Solve(model, state.Track(person), first, end, ofOptions))
            return false;
        for (var day = first; day < end; day++) state.Pick(person, day, program.Picked[day - first]);
        return true;
    }
}
