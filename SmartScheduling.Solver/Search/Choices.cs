using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Search;

/// <summary>Which duties may be tried for whom. What always breaks a hard rule is not, and locked assignments stay.</summary>
internal sealed class Choices
{
    private readonly Position[][] byDay;
    private readonly int[][] byPosition;
    private readonly bool[] allowed;
    private readonly Position[]?[] locked;
    private readonly int days;
    private readonly int positions;

    public Choices(Problem problem, DayPrices prices)
    {
        days = problem.Calendar.Days;
        positions = problem.Positions.Count;
        var people = problem.People.Count;
        byDay = new Position[people * days][];
        locked = new Position[people * days][];
        allowed = new bool[people * positions];
        foreach (var locks in problem.Locks.GroupBy(one => (one.Person, one.Position.Shift.Day)))
            locked[locks.Key.Person * days + locks.Key.Day] = [.. locks.Select(one => one.Position)];
        var positionsOfDay = problem.Positions.ToLookup(position => position.Shift.Day);
        for (var person = 0; person < people; person++)
        {
            for (var day = 0; day < days; day++)
            {
                var offHard = prices.Of(person, DayWork.Off(day)).Hard;
                Position[] possible = [.. positionsOfDay[day].Where(position => prices.Of(person, new(day, position, null)).Hard <= offHard)];
                foreach (var position in possible) allowed[person * positions + position.Index] = true;
                byDay[person * days + day] = IsLocked(person, day) ? [] : possible;
            }
        }

        foreach (var (person, position) in problem.Locks) allowed[person * positions + position.Index] = true;
        byPosition = [.. problem.Positions.Select(position => Enumerable.Range(0, people).Where(person => IsAllowed(person, position)).ToArray())];
        Free = [.. Enumerable.Range(0, people).Where(person => Enumerable.Range(0, days).Any(day => Of(person, day).Length > 0))];
    }

    /// <summary>The people with at least one day on which there is something to choose.</summary>
    public int[] Free { get; }

    /// <summary>The duties one of which a person can have on a day; none where something is locked.</summary>
    public Position[] Of(int person, int day) => byDay[person * days + day];

    /// <summary>The people who can have a duty.</summary>
    public int[] For(Position position) => byPosition[position.Index];

    public bool IsLocked(int person, int day) => locked[person * days + day] is not null;

    /// <summary>Whether each duty can be had and what is locked is among them.</summary>
    public bool MayHave(int person, in DayWork work)
    {
        if (locked[person * days + work.Day] is { } stays)
            foreach (var position in stays)
                if (!work.Has(position)) return false;
        return (work.First is null || IsAllowed(person, work.First)) && (work.Second is null || IsAllowed(person, work.Second));
    }

    private bool IsAllowed(int person, Position position) => allowed[person * positions + position.Index];
}
