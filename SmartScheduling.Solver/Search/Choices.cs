using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Search;

/// <summary>Which duties may be tried for whom: those of everybody's options. What is locked stays.</summary>
internal sealed class Choices
{
    private readonly Position[][] byDay;
    private readonly int[][] byPosition;
    private readonly int days;

    public Choices(Problem problem, PersonModel[] models)
    {
        days = problem.Calendar.Days;
        byDay = new Position[models.Length * days][];
        var people = new List<int>[problem.Positions.Count];
        for (var position = 0; position < people.Length; position++) people[position] = [];
        for (var person = 0; person < models.Length; person++)
        {
            for (var day = 0; day < days; day++)
            {
                var options = models[person].Options.Of(day).ToArray();
                byDay[person * days + day] = options[0].IsOff ? [.. options.Where(work => work.Count == 1).Select(work => work.First!)] : [];
                foreach (var work in options)
                {
                    Add(people, work.First, person);
                    Add(people, work.Second, person);
                }
            }
        }

        byPosition = [.. people.Select(list => list.ToArray())];
        Free = [.. Enumerable.Range(0, models.Length).Where(person => models[person].Options.Count > days)];
    }

    /// <summary>The people with at least one day on which there is something to choose.</summary>
    public int[] Free { get; }

    /// <summary>The duties one of which a person can have on a day; none where something is locked.</summary>
    public Position[] Of(int person, int day) => byDay[person * days + day];

    /// <summary>The people who can have a duty.</summary>
    public int[] For(Position position) => byPosition[position.Index];

    private static void Add(List<int>[] people, Position? position, int person)
    {
        if (position is not null && (people[position.Index] is not [.., var last] || last != person)) people[position.Index].Add(person);
    }
}
