using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>One person as the columns see them: what they may do, what it costs by itself and what it adds to the equations.</summary>
internal sealed class ColumnPerson
{
    private readonly Track track;
    private readonly int[][] closes;

    public ColumnPerson(PersonModel model, CoupledRows rows, DayPrices prices)
    {
        Model = model;
        track = new Track(model);
        closes = [.. model.Dimensions.Select(dimension => Enumerable.Range(0, model.Options.Days).Where(dimension.ClosesAfter).ToArray())];
        Shares = rows.SharesOf(model.Person.Index, model.Options);
        OwnPrices = new double[model.Options.Count];
        for (var day = 0; day < model.Options.Days; day++)
        {
            var options = model.Options.Of(day);
            for (var option = 0; option < options.Length; option++)
                OwnPrices[model.Options.Start(day) + option] = rows.Levels.Points(prices.Of(model.Person.Index, options[option]));
        }
    }

    public int Index => Model.Person.Index;

    public PersonModel Model { get; }

    public Shares Shares { get; }

    /// <summary>By option, what the rules without memory ask for.</summary>
    public double[] OwnPrices { get; }

    /// <summary>By dimension and day what a unit costs beside what the rules ask for; null where nothing.</summary>
    public double[]?[]? Tolls { get; set; }

    /// <summary>Fills in what each option costs against prices of the equations.</summary>
    public void Price(ReadOnlySpan<double> rowPrices, Span<double> prices, int firstDay, int endDay)
    {
        var end = endDay == Model.Options.Days ? Model.Options.Count : Model.Options.Start(endDay);
        for (var option = Model.Options.Start(firstDay); option < end; option++)
        {
            var price = OwnPrices[option];
            for (var at = Shares.Starts[option]; at < Shares.Starts[option + 1]; at++) price -= rowPrices[Shares.Rows[at]] * Shares.Amounts[at];
            prices[option] = price;
        }
    }

    /// <summary>
    /// What picks cost by the person's own rules, those of priced dimensions left out; infinite when they break a hard rule
    /// that is not relaxed for the person.
    /// </summary>
    /// <param name="keepsPriced">Whether the priced dimensions cost nothing, either.</param>
    public double Cost(ReadOnlySpan<int> picks, double[]?[]? priced, out bool keepsPriced)
    {
        var cost = CostOfModel(picks, priced, out keepsPriced);
        if (Model.LeftOut.Count == 0 || double.IsPositiveInfinity(cost)) return cost;
        var days = Days(picks);
        foreach (var machine in Model.LeftOut)
        {
            var score = machine.Rule.Cost(machine.Fold(machine.Begin, days));
            cost += score.Hard > 0 ? double.PositiveInfinity : score.Soft;
        }

        return cost;
    }

    /// <summary>The same without what the model leaves out, which never makes anything cheaper.</summary>
    private double CostOfModel(ReadOnlySpan<int> picks, double[]?[]? priced, out bool keepsPriced)
    {
        keepsPriced = true;
        track.Follow(picks);
        if (!track.IsValid) return double.PositiveInfinity;
        var cost = track.Cost(0, picks.Length);
        for (var day = 0; day < picks.Length; day++) cost += OwnPrices[Model.Options.Start(day) + picks[day]];
        for (var i = 0; i < Model.Dimensions.Count; i++)
        {
            var sums = SumsCost(i, 0, 0);
            if (priced?[i] is null) cost += sums;
            else keepsPriced &= sums == 0;
        }

        for (var i = 0; i < Tolls?.Length; i++)
        {
            if (Tolls[i] is not { } ofDay) continue;
            foreach (var day in closes[i]) cost += ofDay[day] * UnitsUntil(i, day);
        }

        return cost;
    }

    /// <summary>What picks cost by the person's own rules, all of them, less what they bring to the equations on the days [first, end).</summary>
    public double Against(ReadOnlySpan<int> picks, ReadOnlySpan<double> rowPrices, int first, int end) =>
        Cost(picks, null, out _) - Worth(picks, rowPrices, first, end);

    /// <summary>The same without what the model leaves out and without sums.</summary>
    /// <param name="leftOut">By dimension: not null where its sums do not count.</param>
    public double LeastAgainst(ReadOnlySpan<int> picks, ReadOnlySpan<double> rowPrices, int first, int end, double[]?[] leftOut) =>
        CostOfModel(picks, leftOut, out _) - Worth(picks, rowPrices, first, end);

    private double Worth(ReadOnlySpan<int> picks, ReadOnlySpan<double> rowPrices, int first, int end)
    {
        var worth = 0.0;
        for (var day = first; day < end; day++)
        {
            var option = Model.Options.Start(day) + picks[day];
            for (var at = Shares.Starts[option]; at < Shares.Starts[option + 1]; at++) worth += rowPrices[Shares.Rows[at]] * Shares.Amounts[at];
        }

        return worth;
    }

    /// <summary>Looks at picks only for their units, see <see cref="UnitsUntil"/>.</summary>
    public void Follow(ReadOnlySpan<int> picks) => track.Follow(picks);

    public DayWork[] Days(ReadOnlySpan<int> picks)
    {
        var days = new DayWork[picks.Length];
        for (var day = 0; day < days.Length; day++) days[day] = Model.Options.Of(day)[picks[day]];
        return days;
    }

    /// <summary>Units of a dimension in the window that closes after a day, for the picks that were followed last.</summary>
    public int UnitsUntil(int dimension, int day) => track.Units(dimension, Model.Dimensions[dimension].WindowStart(day), day + 1);

    /// <summary>What the sums of a dimension cost in windows that have no day in [first, end), for the picks that were followed last.</summary>
    public double SumsCost(int index, int first, int end)
    {
        var cost = 0.0;
        var dimension = Model.Dimensions[index];
        foreach (var day in closes[index])
            if (day < first || dimension.WindowStart(day) >= end) cost += dimension.CostAt(day, UnitsUntil(index, day));
        return cost;
    }
}
