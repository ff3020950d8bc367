using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// A little noise on what everybody's days cost, for a while: what was best in every neighbourhood is not so any more, and the
/// incumbent moves on to others that are nearly as good (the noising method, Charon and Hudry, 1993).
/// </summary>
internal sealed class Noise(ColumnPerson[] people)
{
    private readonly double[][] quiet = [.. people.Select(person => person.OwnPrices.ToArray())];

    public bool IsOn { get; private set; }

    /// <param name="most">Points that a day costs more at most.</param>
    public void Make(double most, ref Prng random)
    {
        IsOn = true;
        for (var i = 0; i < people.Length; i++)
        {
            var prices = people[i].OwnPrices;
            for (var option = 0; option < prices.Length; option++) prices[option] = quiet[i][option] + most * random.Unit();
        }
    }

    public void Clear()
    {
        IsOn = false;
        for (var i = 0; i < people.Length; i++) quiet[i].CopyTo(people[i].OwnPrices, 0);
    }
}
