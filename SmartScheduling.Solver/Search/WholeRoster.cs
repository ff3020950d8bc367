using SmartScheduling.Solver.Kernel;

namespace SmartScheduling.Solver.Search;

/// <summary>
/// All days of one person at once. Sums that do not fit beside the others are priced instead: dearer where there is too
/// much of them, cheaper where there is too little, by bisection, until each is kept.
/// </summary>
internal sealed class WholeRoster(RosterProgram program)
{
    private const int Tries = 40;

    private readonly Dictionary<PersonModel, Track> tracks = [];

    /// <summary>By dimension and day the prices that were found last: people who work alike need like prices.</summary>
    private readonly Dictionary<int, double[]> usual = [];

    /// <summary>Leaves the picks in the program; false when none is found that keeps every sum.</summary>
    public bool Find(PersonModel model, Track track, ReadOnlySpan<double> prices)
    {
        if (!program.Solve(model, track, 0, model.Options.Days, prices)) return false;
        if (program.Unjudged.Count == 0) return true;
        if (!tracks.TryGetValue(model, out var found)) tracks[model] = found = new Track(model);
        var brackets = new Bracket?[model.Dimensions.Count];
        var unitPrices = new double[]?[model.Dimensions.Count];
        for (var round = 0; round < Tries; round++)
        {
            foreach (var dimension in program.Unjudged)
            {
                brackets[dimension] ??= new(model.Dimensions[dimension], Scale(prices), usual.GetValueOrDefault(dimension) ?? new double[model.Options.Days]);
                unitPrices[dimension] = brackets[dimension]!.Prices;
            }

            found.Follow(program.Picked[..model.Options.Days]);
            var isKept = true;
            for (var i = 0; i < brackets.Length; i++)
                if (brackets[i] is { } bracket && !bracket.Narrow(i, found)) isKept = false;
            if (isKept && round > 0)
            {
                for (var i = 0; i < brackets.Length; i++)
                    if (brackets[i] is { } bracket) usual[i] = bracket.Prices;
                return true;
            }

            if (!program.Solve(model, track, 0, model.Options.Days, prices, unitPrices)) return false;
        }

        return false;
    }

    private static double Scale(ReadOnlySpan<double> prices)
    {
        var most = 1.0;
        foreach (var price in prices)
            if (!double.IsInfinity(price)) most = Math.Max(most, Math.Abs(price));
        return most;
    }

    /// <summary>The price of a unit in each window of a dimension, between one that was too low and one that was too high.</summary>
    private sealed class Bracket(Dimension dimension, double scale, double[] usual)
    {
        private readonly double[] low = [.. Enumerable.Repeat(double.NegativeInfinity, usual.Length)];
        private readonly double[] high = [.. Enumerable.Repeat(double.PositiveInfinity, usual.Length)];

        /// <summary>By day.</summary>
        public double[] Prices { get; } = new double[usual.Length];

        /// <summary>Moves the prices of windows that are broken; false when there is one.</summary>
        public bool Narrow(int index, Track track)
        {
            var isKept = true;
            for (var close = 0; close < Prices.Length; close++)
            {
                if (dimension.VerdictsAt(close) is not { } verdicts) continue;
                var first = dimension.WindowStart(close);
                var units = track.Units(index, first, close + 1);
                if (!double.IsPositiveInfinity(verdicts.Points(units))) continue;
                isKept = false;
                var price = Prices[close];
                if (units > verdicts.LastFinite) low[close] = price;
                else high[close] = price;
                Prices.AsSpan(first, close + 1 - first).Fill(low[close] < usual[close] && usual[close] < high[close] ? usual[close] : Between(low[close], high[close]));
            }

            return isKept;
        }

        private double Between(double least, double most)
        {
            if (double.IsInfinity(most)) return least <= 0 ? scale * 0.01 : least * 2;
            if (double.IsInfinity(least)) return most >= 0 ? scale * -0.01 : most * 2;
            return (least + most) / 2;
        }
    }
}
