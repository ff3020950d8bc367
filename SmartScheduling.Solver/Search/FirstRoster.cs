using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Search;

/// <summary>
/// A complete roster at once: each person in turn gets good work for the whole period against what is still open; where
/// that breaks hard rules, parts of it are made anew; then each open place goes to the person whom it suits best, if it
/// suits anybody.
/// </summary>
internal static class FirstRoster
{
    private const int Repairs = 150;
    private const int LongestRepair = 28;

    public static void Build(SearchState state, Exchange exchange, ref Prng random, CancellationToken cancellation)
    {
        var rebuild = new WindowRebuild(state, exchange);
        int[] people = [.. state.Choices.Free];
        random.Shuffle<int>(people);
        foreach (var person in people)
        {
            if (cancellation.IsCancellationRequested) return;
            var before = exchange.Points(state.Score);
            rebuild.Rebuild(person, 0, state.Problem.Calendar.Days, 0, ref random);
            KeepUnlessWorse(state, exchange, before);
            Repair(state, exchange, rebuild, person, ref random, cancellation);
        }

        // The places that the fewest can take come first.
        foreach (var position in state.Problem.Positions.OrderBy(position => state.Choices.For(position).Length))
            while (state.Filled(position) < position.Required && !cancellation.IsCancellationRequested)
                if (!Fill(state, exchange, position)) break;
    }

    private static void Repair(SearchState state, Exchange exchange, WindowRebuild rebuild, int person, ref Prng random, CancellationToken cancellation)
    {
        var days = state.Problem.Calendar.Days;
        for (var i = 0; i < Repairs && state.ScoreOf(person).Hard > 0 && !cancellation.IsCancellationRequested; i++)
        {
            var length = Math.Min(days, 4 + random.Below(LongestRepair - 3));
            var first = random.Below(days - length + 1);
            var before = exchange.Points(state.Score);
            for (var day = first; day < first + length; day++)
                if (!state.Choices.IsLocked(person, day)) state.Set(person, DayWork.Off(day));
            rebuild.Rebuild(person, first, first + length, 1, ref random);
            KeepUnlessWorse(state, exchange, before);
        }
    }

    private static bool Fill(SearchState state, Exchange exchange, Position position)
    {
        var least = exchange.Points(state.Score);
        (int Person, DayWork Work)? best = null;
        foreach (var person in state.Choices.For(position))
        {
            var now = state[person, position.Shift.Day];
            if (now.Has(position) || now.Count == DayWork.Capacity) continue;
            var work = now.With(position);
            state.Set(person, work);
            var points = exchange.Points(state.Score);
            state.Undo();
            if (points >= least) continue;
            least = points;
            best = (person, work);
        }

        if (best is null) return false;
        state.Set(best.Value.Person, best.Value.Work);
        state.Commit();
        return true;
    }

    private static void KeepUnlessWorse(SearchState state, Exchange exchange, long before)
    {
        if (exchange.Points(state.Score) > before) state.Undo();
        else state.Commit();
    }
}
