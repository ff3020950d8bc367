using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// One person's cheapest roster that keeps every hard rule, those too that the dynamic program does not carry: a sum that is
/// broken gets dearer until it is kept.
/// </summary>
internal sealed class FeasibleRosters
{
    private const int Tries = 40;

    /// <summary>In parts of the scale of prices: by what the price of a unit moves first, and the noise.</summary>
    private const double FirstStep = 0.002;
    private const double Noise = 0.02;
    private const double StepGrowth = 1.3;

    private readonly ColumnPerson[] people;
    private readonly RosterProgram program;
    private readonly double[]?[][] wholePrices;
    private readonly double[]?[][] windowPrices;
    private readonly double[][] optionPrices;
    private readonly Track[] tracks;
    private readonly double scale;
    private Prng random = new(11);

    public FeasibleRosters(Lagrangian lagrangian, RosterProgram program)
    {
        people = lagrangian.People;
        this.program = program;
        scale = lagrangian.Scale;
        wholePrices = [.. lagrangian.Priced.Select((priced, i) => Begin(priced, people[i].Model))];
        windowPrices = [.. people.Select(person => new double[]?[person.Model.Dimensions.Count])];
        optionPrices = [.. people.Select(person => new double[person.Model.Options.Count])];
        tracks = [.. people.Select(person => new Track(person.Model))];
    }

    /// <summary>Whether all of a person's days are solved at once with every sum carried.</summary>
    public bool IsExact(int i) => Array.TrueForAll(wholePrices[i], ofDay => ofDay is null);

    public bool Find(int i, ReadOnlySpan<double> rowPrices, int[] picks, int first, int end, ReadOnlySpan<int> isAllowed) =>
        Find(i, rowPrices, picks, first, end, isAllowed, out _);

    /// <param name="picks">The person's picks; those of the days [first, end) are made anew.</param>
    /// <param name="isAllowed">By day the option that it must be, or -1 where all are allowed; null where nothing is fixed.</param>
    /// <param name="least">What everything allowed costs at least against the prices of these days; minus infinity where that is not known.</param>
    /// <returns>False when no roster is found; the picks are as they were then.</returns>
    public bool Find(int i, ReadOnlySpan<double> rowPrices, int[] picks, int first, int end, ReadOnlySpan<int> isAllowed, out double least)
    {
        least = double.NegativeInfinity;
        var person = people[i];
        var prices = optionPrices[i];
        // In a part of the days most sums can be carried that are too long for all of them: without prices at first.
        var isPart = end - first < picks.Length;
        var unitPrices = (isPart ? windowPrices : wholePrices)[i];
        person.Price(rowPrices, prices, first, end);
        for (var day = first; day < end && isAllowed.Length > 0; day++)
        {
            if (isAllowed[day] < 0) continue;
            var start = person.Model.Options.Start(day);
            for (var option = 0; option < person.Model.Options.Of(day).Length; option++)
                if (option != isAllowed[day]) prices[start + option] = double.PositiveInfinity;
        }

        tracks[i].Follow(picks);
        if (!tracks[i].IsValid && isPart) return false;
        var before = picks.AsSpan(first, end - first).ToArray();
        for (var round = 0; round < Tries; round++)
        {
            if (round % 4 == 2 && !isPart) Blur(prices);
            var isUnpriced = round == 0 && (isPart || Array.TrueForAll(unitPrices, ofDay => ofDay is null));
            if (!program.Solve(person.Model, tracks[i], first, end, prices, isUnpriced ? null : unitPrices, person.Tolls)) break;
            program.Picked[..(end - first)].CopyTo(picks.AsSpan(first));
            if (isUnpriced) least = Least(person, rowPrices, picks, first, end);
            if (!double.IsPositiveInfinity(person.Cost(picks, null, out _))) return true;
            if (!MakeDearer(i, unitPrices, FirstStep * scale * Math.Pow(StepGrowth, round))) break;
        }

        before.CopyTo(picks, first);
        return false;
    }

    /// <summary>What the program's answer costs at least once the sums count that were left out of it.</summary>
    private double Least(ColumnPerson person, ReadOnlySpan<double> rowPrices, int[] picks, int first, int end)
    {
        var leftOut = new double[]?[person.Model.Dimensions.Count];
        foreach (var index in program.Unjudged) leftOut[index] = [];
        var cost = person.LeastAgainst(picks, rowPrices, first, end, leftOut);
        foreach (var index in program.Unjudged) cost += program.Least(index) + person.SumsCost(index, first, end);
        return cost;
    }

    /// <summary>What the prices of units begin with; where everything was priced only to be quick, what fits is carried here.</summary>
    private double[]?[] Begin(double[]?[] priced, PersonModel model)
    {
        double[]?[] prices = [.. priced.Select(ofDay => ofDay?.ToArray())];
        if (model.Dimensions.Count == 0 || !PricedPath.Knows(model, priced)) return prices;
        var length = model.Dimensions.Aggregate(1.0, (product, dimension) => product * (dimension.MostOfWindow + 1));
        for (var i = 0; i < prices.Length; i++)
            if (length <= program.LongestRow || model.Dimensions[i].Machines.Count > 1) prices[i] = null;
        return prices;
    }

    /// <summary>Prices what the person's last picks break higher by a step, and what they keep lower; false when nothing is broken.</summary>
    private bool MakeDearer(int i, double[]?[] unitPrices, double step)
    {
        var person = people[i];
        var any = false;
        for (var index = 0; index < unitPrices.Length; index++)
        {
            var dimension = person.Model.Dimensions[index];
            for (var close = 0; close < person.Model.Options.Days; close++)
            {
                if (!dimension.ClosesAfter(close)) continue;
                var units = person.UnitsUntil(index, close);
                var isBroken = double.IsPositiveInfinity(dimension.CostAt(close, units));
                if (!isBroken && unitPrices[index] is null) continue;
                any |= isBroken;
                var ofDay = unitPrices[index] ??= new double[person.Model.Options.Days];
                var price = ofDay[close];
                if (!isBroken) price = Math.Sign(price) * Math.Max(0, Math.Abs(price) - 0.3 * step);
                else price = Math.Clamp(price + (MayBeFewer(dimension, close, units) ? step : -step), -8 * scale, 8 * scale);
                for (var day = dimension.WindowStart(close); day <= close; day++) ofDay[day] = price;
            }
        }

        return any;
    }

    /// <summary>
    /// A little noise: where many rosters cost the same, a sum would jump from far too few to far too many at one price of a unit.
    /// </summary>
    private void Blur(double[] prices)
    {
        foreach (ref var price in prices.AsSpan()) price += (random.Unit() - 0.5) * Noise * scale;
    }

    private static bool MayBeFewer(Dimension dimension, int close, int units)
    {
        for (var fewer = units - 1; fewer >= 0; fewer--)
            if (!double.IsPositiveInfinity(dimension.CostAt(close, fewer))) return true;
        return false;
    }
}
