using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Search;

/// <summary>
/// Finds good work for one person on some days in a row, everything else staying: a beam search over the product of the
/// person's machines. Partial answers in the same states are one, the cheapest is kept; of those in different states the
/// cheapest few go on. It knows no rule by name.
/// </summary>
internal sealed class WindowRebuild
{
    private const int Width = 20;
    private const int ChoicesOfDay = 6;

    /// <summary>Prices are finer than points, so that noise can break ties.</summary>
    private const int Scale = 16;

    private readonly SearchState state;
    private readonly Exchange exchange;
    private readonly Beam beam;
    private readonly DayWork[] options;
    private readonly long[] prices;

    public WindowRebuild(SearchState state, Exchange exchange)
    {
        this.state = state;
        this.exchange = exchange;
        var most = 0;
        for (var person = 0; person < state.Problem.People.Count; person++) most = Math.Max(most, state.Machines(person).Length);
        beam = new Beam(Width, ChoicesOfDay + 1, most, state.Problem.Calendar.Days);
        options = new DayWork[ChoicesOfDay + 1];
        prices = new long[ChoicesOfDay + 1];
    }

    /// <summary>Gives the person new work on the days [first, end).</summary>
    /// <param name="noise">Up to so many points are added to each price at random.</param>
    public void Rebuild(int person, int first, int end, double noise, ref Prng random)
    {
        var machines = state.Machines(person);
        var days = state.Of(person);
        Begin(machines, days[..first]);
        for (var day = first; day < end; day++)
        {
            var count = ListOptions(person, day, noise, ref random);
            beam.Open();
            for (var label = 0; label < beam.Count; label++)
                for (var option = 0; option < count; option++)
                    Extend(machines, label, options[option], prices[option]);
            beam.Close();
        }

        var best = BestWithTail(machines, days[end..]);
        for (var day = end - 1; day >= first; day--) state.Set(person, beam.Trace(day - first, ref best));
    }

    private void Begin(ReadOnlySpan<PersonMachine> machines, ReadOnlySpan<DayWork> before)
    {
        var states = beam.Start(machines.Length);
        for (var i = 0; i < machines.Length; i++)
        {
            var at = machines[i].Begin;
            foreach (ref readonly var work in before) at = machines[i].Advance(at, work, out _);
            states[i] = at;
        }
    }

    /// <summary>Free, and the cheapest of what can be had; on a locked day what is there.</summary>
    private int ListOptions(int person, int day, double noise, ref Prng random)
    {
        var isLocked = state.Choices.IsLocked(person, day);
        options[0] = isLocked ? state[person, day] : DayWork.Off(day);
        prices[0] = Points(state.Prices.Of(person, options[0]));
        var count = 1;
        foreach (var position in state.Choices.Of(person, day))
        {
            var price = Points(state.Price(person, position)) + (long)(noise * Scale * random.Unit());
            var place = count;
            while (place > 1 && prices[place - 1] > price) place--;
            if (place > ChoicesOfDay) continue;
            for (var i = Math.Min(count, ChoicesOfDay); i > place; i--) (options[i], prices[i]) = (options[i - 1], prices[i - 1]);
            options[place] = new DayWork(day, position, null);
            prices[place] = price;
            count = Math.Min(count + 1, ChoicesOfDay + 1);
        }

        return count;
    }

    private void Extend(ReadOnlySpan<PersonMachine> machines, int label, in DayWork work, long price)
    {
        var from = beam.States(label);
        var to = beam.Next();
        for (var i = 0; i < machines.Length; i++)
        {
            to[i] = machines[i].Advance(from[i], work, out var amount);
            if (amount != 0) price += Points(machines[i].Rule.Cost(amount));
        }

        beam.Add(label, work, price);
    }

    /// <summary>The label that is cheapest together with the days after the window.</summary>
    private int BestWithTail(ReadOnlySpan<PersonMachine> machines, ReadOnlySpan<DayWork> after)
    {
        var best = 0;
        var least = long.MaxValue;
        for (var label = 0; label < beam.Count; label++)
        {
            var cost = beam.Cost(label);
            var states = beam.States(label);
            for (var i = 0; i < machines.Length && cost < least; i++)
            {
                var amount = machines[i].Fold(states[i], after);
                if (amount != 0) cost += Points(machines[i].Rule.Cost(amount));
            }

            if (cost >= least) continue;
            least = cost;
            best = label;
        }

        return best;
    }

    private long Points(in Score score) => exchange.Points(score) * Scale;
}
