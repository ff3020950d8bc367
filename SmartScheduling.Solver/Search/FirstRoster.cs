using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Search;

/// <summary>
/// A complete roster at once: each person in turn gets the best work for the whole period against what is still open; then
/// each open place goes to the person whom it suits best, if it suits anybody, as far as that takes a moment: what follows fills
/// thousands of places in less.
/// </summary>
internal static class FirstRoster
{
    /// <summary>So often a person's days are made with other noise on the prices where no choice is found that keeps the hard rules.</summary>
    private const int Tries = 5;

    /// <summary>How many days of people are looked at to fill open places, about half a second's work.</summary>
    private const long MostLookedAt = 40_000_000;

    public static void Build(SearchState state, Exchange exchange, WindowRebuild rebuild, ref Prng random, Func<bool> isOver)
    {
        int[] people = [.. state.Choices.Free];
        random.Shuffle<int>(people);
        var days = state.Problem.Calendar.Days;
        foreach (var person in people)
        {
            var noise = 0.0;
            for (var i = 0; i < Tries && !isOver(); i++)
            {
                var before = exchange.Points(state.Score);
                rebuild.Clear(person, 0, days);
                var isFound = rebuild.Rebuild(person, 0, days, noise, 0, ref random);
                if (!isFound || exchange.Points(state.Score) > before) state.Undo();
                else state.Commit();
                if (isFound) break;
                noise = noise * 3 + 1;
            }
        }

        // The places that the fewest can take come first.
        var lookedAt = 0L;
        foreach (var position in state.Problem.Positions.OrderBy(position => state.Choices.For(position).Length))
        {
            var lookAt = (long)state.Choices.For(position).Length * days;
            while (state.Filled(position) < position.Required && lookedAt < MostLookedAt && !isOver())
            {
                lookedAt += lookAt;
                if (!Fill(state, exchange, position)) break;
            }
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
            if (!state.MayHave(person, work)) continue;
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
}
