using SmartScheduling.Solver.Kernel;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// One person's cheapest roster that keeps every hard rule, those too that the dynamic program does not carry: a sum that is
/// broken gets dearer until it is kept.
/// </summary>
internal sealed class FeasibleRosters
{
    private const int Tries = 16;
    private const int GentleTries = 6;

    private readonly ColumnPerson[] people;
    private readonly RosterProgram program;
    private readonly double[]?[][] unitPrices;
    private readonly double[][] optionPrices;
    private readonly Track[] tracks;
    private readonly double dearest;

    public FeasibleRosters(Lagrangian lagrangian, RosterProgram program)
    {
        people = lagrangian.People;
        this.program = program;
        dearest = lagrangian.Dearest;
        unitPrices = [.. lagrangian.Priced.Select(person => person.Select(ofDay => ofDay?.ToArray()).ToArray())];
        optionPrices = [.. people.Select(person => new double[person.Model.Options.Count])];
        tracks = [.. people.Select(person => new Track(person.Model))];
    }

    /// <param name="picks">The person's picks; those of the days [first, end) are made anew.</param>
    /// <param name="isAllowed">By day the option that it must be, or -1 where all are allowed; null where nothing is fixed.</param>
    /// <returns>False when no roster is found; the picks are as they were then.</returns>
    public bool Find(int i, ReadOnlySpan<double> rowPrices, int[] picks, int first, int end, ReadOnlySpan<int> isAllowed)
    {
        var person = people[i];
        var prices = optionPrices[i];
        person.Price(rowPrices, prices, first, end);
        for (var day = first; day < end && isAllowed.Length > 0; day++)
        {
            if (isAllowed[day] < 0) continue;
            var start = person.Model.Options.Start(day);
            for (var option = 0; option < person.Model.Options.Of(day).Length; option++)
                if (option != isAllowed[day]) prices[start + option] = double.PositiveInfinity;
        }

        tracks[i].Follow(picks);
        if (!tracks[i].IsValid && end - first < picks.Length) return false;
        var before = picks.AsSpan(first, end - first).ToArray();
        for (var round = 0; round < Tries; round++)
        {
            if (!program.Solve(person.Model, tracks[i], first, end, prices, unitPrices[i])) break;
            program.Picked[..(end - first)].CopyTo(picks.AsSpan(first));
            if (!double.IsPositiveInfinity(person.Cost(picks, null, out _))) return true;
            if (!MakeDearer(i, round < GentleTries ? 1.3 : 2)) break;
        }

        before.CopyTo(picks, first);
        return false;
    }

    /// <summary>Prices what the person's last picks break higher, and what they keep lower.</summary>
    private bool MakeDearer(int i, double factor)
    {
        var person = people[i];
        var any = false;
        for (var index = 0; index < unitPrices[i].Length; index++)
        {
            var dimension = person.Model.Dimensions[index];
            for (var close = 0; close < person.Model.Options.Days; close++)
            {
                if (!dimension.ClosesAfter(close)) continue;
                var units = person.UnitsUntil(index, close);
                var isBroken = double.IsPositiveInfinity(dimension.CostAt(close, units));
                if (!isBroken && unitPrices[i][index] is null) continue;
                var ofDay = unitPrices[i][index] ??= new double[person.Model.Options.Days];
                var price = ofDay[close];
                var fewer = isBroken ? MayBeFewer(dimension, close, units) : price > 0;
                price = !isBroken ? price * 0.95 : Math.Clamp(price * (price > 0 == fewer ? factor : 0.5) + (fewer ? 1 : -1) * 0.004 * dearest, -8 * dearest, 8 * dearest);
                any |= isBroken;
                for (var day = dimension.WindowStart(close); day <= close; day++) ofDay[day] = price;
            }
        }

        return any;
    }

    private static bool MayBeFewer(Dimension dimension, int close, int units)
    {
        for (var fewer = units - 1; fewer >= 0; fewer--)
            if (!double.IsPositiveInfinity(dimension.CostAt(close, fewer))) return true;
        return false;
    }
}
