namespace SmartScheduling.Solver.Search;

/// <summary>
/// What each option of a person costs now: the rules without memory, and what the team's rows and other team rules would
/// ask for more. What people who were taken out held before can be reserved: it counts as theirs still, at random.
/// </summary>
internal sealed class WindowPrices
{
    /// <summary>Noise is a multiple of this part of a point, so that sums of prices are exact.</summary>
    private const int Grid = 64;

    private readonly SearchState state;
    private readonly OptionShares[] shares;
    private readonly double[][] own;
    private readonly double[] missing;
    private readonly double[] excess;
    private readonly int[] atLeast;
    private readonly int[] atMost;
    private readonly int[] released;
    private readonly Exchange exchange;
    private readonly double[] prices;

    public WindowPrices(SearchState state, Exchange exchange)
    {
        this.state = state;
        this.exchange = exchange;
        var rows = state.Team.Rows.Rows;
        missing = [.. rows.Select(row => (double)exchange.Points(row.Missing))];
        excess = [.. rows.Select(row => (double)exchange.Points(row.Excess))];
        atLeast = [.. rows.Select(row => row.AtLeast)];
        atMost = [.. rows.Select(row => row.AtMost)];
        released = new int[rows.Length];
        var people = state.Problem.People.Count;
        shares = new OptionShares[people];
        own = new double[people][];
        for (var person = 0; person < people; person++)
        {
            var options = state.Model(person).Options;
            shares[person] = new OptionShares(state.Model(person), state.Team.Rows);
            own[person] = new double[options.Count];
            for (var day = 0; day < options.Days; day++)
                for (var option = 0; option < options.Of(day).Length; option++)
                    own[person][options.Start(day) + option] = exchange.Points(state.Prices.Of(person, options.Of(day)[option]));
        }

        prices = new double[own.Length == 0 ? 0 : own.Max(one => one.Length)];
    }

    /// <summary>Remembers (1) or forgets (-1) that a person who was taken out held an option, by its place among all.</summary>
    public void Reserve(int person, int option, int times)
    {
        var ofPerson = shares[person];
        for (var at = ofPerson.Starts[option]; at < ofPerson.Starts[option + 1]; at++) released[ofPerson.Rows[at]] += times * ofPerson.Amounts[at];
    }

    /// <summary>Prices of the days [first, end), on which the person is free now.</summary>
    /// <param name="noise">Up to so many points are added to each option at random.</param>
    /// <param name="reserve">How likely it is that a place counts as reserved.</param>
    public ReadOnlySpan<double> Of(int person, int first, int end, double noise, double reserve, ref Prng random)
    {
        var options = state.Model(person).Options;
        var ofPerson = shares[person];
        var likely = (ulong)(reserve * 65536);
        var most = (ulong)(noise * Grid);
        var hasOthers = state.Team.HasOthersFor(person);
        for (var day = first; day < end; day++)
        {
            var start = options.Start(day);
            var last = start + options.Of(day).Length;
            for (var option = start; option < last; option++)
            {
                var bits = random.Draw();
                var price = own[person][option] + PriceOf(ofPerson, option, (bits & 0xFFFF) < likely);
                if (most > 0) price += (double)((bits >> 32) * most >> 32) / Grid;
                if (hasOthers && option > start) price += exchange.Points(state.Team.PriceOfOthers(person, options.Of(day)[option - start]));
                prices[option] = price;
            }
        }

        return prices;
    }

    private double PriceOf(OptionShares ofPerson, int option, bool isReserved)
    {
        var price = 0.0;
        for (var at = ofPerson.Starts[option]; at < ofPerson.Starts[option + 1]; at++)
        {
            var row = ofPerson.Rows[at];
            var count = state.Team.Count(row);
            if (isReserved) count += released[row];
            var amount = ofPerson.Amounts[at];
            if (amount == 1) price += count < atLeast[row] ? -missing[row] : count >= atMost[row] ? excess[row] : 0;
            else price += CostOf(row, count + amount) - CostOf(row, count);
        }

        return price;
    }

    private double CostOf(int row, int count) =>
        count < atLeast[row] ? (atLeast[row] - count) * missing[row] : count > atMost[row] ? (count - atMost[row]) * excess[row] : 0;
}
