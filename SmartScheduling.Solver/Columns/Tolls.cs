namespace SmartScheduling.Solver.Columns;

/// <summary>
/// What units of long sums are worth. While all other days stay as they are, some days can take of a sum over a year only
/// what these leave of it, and of a good roster they leave nothing: in every part it is the best, as a whole it is not. With tolls each unit
/// costs a share of its price in the bound beside what it is judged by: days that hardly need it set it free, and others may take it.
/// </summary>
/// <param name="unitPrices">By person, dimension and day; null where a sum has none.</param>
internal sealed class Tolls(ColumnPerson[] people, double[]?[][] unitPrices)
{
    private double[]?[]?[] tolls = new double[]?[]?[people.Length];

    public bool AreThere { get; } = unitPrices.Any(ofPerson => ofPerson.Any(ofDay => ofDay is not null && ofDay.Any(price => price != 0)));

    public bool AreOn { get; private set; }

    /// <param name="share">Of the prices; 0 for none.</param>
    public void Set(double share)
    {
        AreOn = share > 0;
        tolls = [.. unitPrices.Select(ofPerson => AreOn ? ofPerson.Select(ofDay => ofDay?.Select(price => share * price).ToArray()).ToArray() : null)];
        Apply();
    }

    /// <summary>What the incumbent costs without tolls.</summary>
    public double RealCost(Incumbent incumbent)
    {
        if (!AreOn) return incumbent.Cost;
        foreach (var person in people) person.Tolls = null;
        var cost = incumbent.CostOf(incumbent.Picks);
        Apply();
        return cost;
    }

    private void Apply()
    {
        for (var i = 0; i < tolls.Length; i++) people[i].Tolls = tolls[i];
    }
}
