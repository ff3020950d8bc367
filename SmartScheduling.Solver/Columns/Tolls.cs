namespace SmartScheduling.Solver.Columns;

/// <summary>
/// What units of long sums are worth. While all other days stay as they are, some days can take of a sum over a year only
/// what these leave of it, and of a good roster they leave nothing: in every part it is the best, as a whole it is not. With tolls each unit
/// costs a share of its price in the bound beside what it is judged by: days that hardly need it set it free, and others may take it.
/// </summary>
internal sealed class Tolls
{
    private readonly ColumnPerson[] people;
    private readonly double[]?[][] unitPrices;
    private double[]?[]?[] tolls = [];

    /// <param name="unitPrices">By person, dimension and day; null where a sum has none.</param>
    /// <param name="longestFree">Sums over so many days or fewer have none, either: a neighbourhood can hold all of them.</param>
    public Tolls(ColumnPerson[] people, double[]?[][] unitPrices, int longestFree)
    {
        this.people = people;
        this.unitPrices = [.. unitPrices.Select((ofPerson, i) => ofPerson.Select((ofDay, index) => ofDay?.Select((price, day) => Length(i, index, day) > longestFree ? price : 0).ToArray()).ToArray())];
        AreThere = this.unitPrices.Any(ofPerson => ofPerson.Any(ofDay => ofDay is not null && ofDay.Any(price => price != 0)));
    }

    public bool AreThere { get; }

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

    private int Length(int i, int index, int day)
    {
        var dimension = people[i].Model.Dimensions[index];
        return dimension.WindowEnd(day) - dimension.WindowStart(day) + 1;
    }

    private void Apply()
    {
        for (var i = 0; i < tolls.Length; i++) people[i].Tolls = tolls[i];
    }
}
