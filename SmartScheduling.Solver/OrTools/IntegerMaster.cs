using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.OrTools;

/// <summary>
/// Choose one of the known rosters of each person so that their costs, and what the equations are short and over, are least
/// together, with what all have of something to be shared. Person rules are in the rosters already, so this is all that an integer solver has to know of them.
/// </summary>
internal sealed class IntegerMaster
{
    /// <summary>More of one person make the integer program slower than better.</summary>
    private const int MostChoices = 100;

    private readonly ColumnPerson[] people;
    private readonly int[][][] picks;

    private IntegerMaster(Problem problem, CoupledRows rows, ColumnPerson[] people, int[][][] picks)
    {
        this.people = people;
        this.picks = picks;
        Targets = [.. rows.Targets.Select(target => (int)target)];
        Shorts = [.. rows.Shorts.Select(points => (long)points)];
        Overs = [.. rows.Overs.Select(points => (long)points)];
        Choices = [.. people.Select((person, place) => picks[place].Select(one => ChoiceOf(person, one)).ToArray())];
        Fair = FairTotal.Of(problem, people, picks);
    }

    /// <summary>Of each equation: what is wanted, and the points of each one short and each one over.</summary>
    public IReadOnlyList<int> Targets { get; }

    public IReadOnlyList<long> Shorts { get; }

    public IReadOnlyList<long> Overs { get; }

    /// <summary>By person; the first is the roster in the best one so far.</summary>
    public IReadOnlyList<IReadOnlyList<Choice>> Choices { get; }

    /// <summary>What is to be shared fairly beyond costs and equations.</summary>
    public IReadOnlyList<FairTotal> Fair { get; }

    /// <summary>A roster of one person.</summary>
    /// <param name="Rows">Equations that it adds to, and how much to each.</param>
    internal sealed record Choice(long Cost, int[] Rows, int[] Amounts);

    /// <returns>The master over everything in the pool and the best roster so far.</returns>
    public static IntegerMaster Of(Problem problem, Lagrangian lagrangian, RosterPool pool, Incumbent incumbent)
    {
        int[][][] picks = [.. lagrangian.People.Select((person, place) => pool.Of(place).Prepend(incumbent.Picks[place])
            .DistinctBy(one => string.Join(',', one)).Where(one => double.IsFinite(person.Cost(one, null, out _)))
            .Take(MostChoices).Select(one => one.ToArray()).ToArray())];
        return new(problem, lagrangian.Rows, lagrangian.People, picks);
    }

    /// <summary>The roster of everybody that a choice for each person makes; null when it is none of this master.</summary>
    public Roster? Roster(Problem problem, IReadOnlyList<int> chosen)
    {
        if (chosen.Count != people.Length || chosen.Index().Any(one => one.Item < 0 || one.Item >= picks[one.Index].Length)) return null;
        var roster = Model.Roster.Empty(problem);
        for (var i = 0; i < people.Length; i++)
            foreach (var work in people[i].Days(picks[i][chosen[i]])) roster.Set(people[i].Index, work);
        return roster;
    }

    private static Choice ChoiceOf(ColumnPerson person, int[] picks)
    {
        SortedDictionary<int, int> shares = [];
        for (var day = 0; day < picks.Length; day++)
        {
            var option = person.Model.Options.Start(day) + picks[day];
            for (var at = person.Shares.Starts[option]; at < person.Shares.Starts[option + 1]; at++)
                shares[person.Shares.Rows[at]] = shares.GetValueOrDefault(person.Shares.Rows[at]) + (int)person.Shares.Amounts[at];
        }

        return new((long)person.Cost(picks, null, out _), [.. shares.Keys], [.. shares.Values]);
    }
}
