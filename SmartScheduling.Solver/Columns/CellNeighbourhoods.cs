using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// Neighbourhoods of single days of single people: those on which the incumbent is unlike the linear program of the whole (Danna,
/// Rothberg and Le Pape's relaxation induced neighbourhoods, 2005), or unlike other rosters that nothing nearby was better than.
/// They reach over all people and days, and most are cut off at once.
/// </summary>
/// <param name="shares">By person and option, how much of it the linear program takes.</param>
internal sealed class CellNeighbourhoods(Lagrangian lagrangian, Incumbent incumbent, double[][] shares)
{
    private const int MostRemembered = 8;

    /// <summary>How much chance has to say beside what is unlike.</summary>
    private const double Chance = 0.5;

    private readonly List<int[][]> remembered = [];

    /// <summary>Remembers the incumbent: nothing nearby was better.</summary>
    public void Remember()
    {
        remembered.Add([.. incumbent.Picks.Select(picks => picks.ToArray())]);
        if (remembered.Count > MostRemembered) remembered.RemoveAt(0);
    }

    /// <param name="cells">How many days of people are made anew.</param>
    public Neighbourhood Choose(int cells, ref Prng random)
    {
        var byRemembered = remembered.Count > 1 && random.Below(2) == 0;
        var days = lagrangian.People[0].Model.Options.Days;
        var unlike = new double[lagrangian.People.Length][];
        for (var i = 0; i < unlike.Length; i++)
        {
            unlike[i] = new double[days];
            for (var day = 0; day < days; day++)
                unlike[i][day] = (byRemembered ? UnlikeRemembered(i, day) : UnlikeProgram(i, day)) + Chance * random.Unit();
        }

        // A day alone can seldom change: what is before and after it has its say.
        var chosen = (from person in unlike.Index()
                      from day in Enumerable.Range(0, days)
                      orderby person.Item[day] + person.Item[Math.Max(0, day - 1)] + person.Item[Math.Min(days - 1, day + 1)] descending
                      select (Person: person.Index, Day: day)).Take(cells).ToLookup(cell => cell.Person, cell => cell.Day);
        int[] people = [.. chosen.Select(ofPerson => ofPerson.Key).Order()];
        var isFree = new bool[people.Length][];
        for (var place = 0; place < people.Length; place++)
        {
            isFree[place] = new bool[days];
            foreach (var day in chosen[people[place]]) isFree[place][day] = true;
        }

        return new(people, 0, days, isFree);
    }

    private double UnlikeRemembered(int i, int day) => (double)remembered.Count(other => other[i][day] != incumbent.Picks[i][day]) / remembered.Count;

    private double UnlikeProgram(int i, int day) => 1 - shares[i][lagrangian.People[i].Model.Options.Start(day) + incumbent.Picks[i][day]];
}
