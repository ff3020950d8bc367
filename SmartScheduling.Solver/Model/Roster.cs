namespace SmartScheduling.Solver.Model;

/// <summary>Who works what. A plain value holder: it says nothing about rules and can hold a roster that breaks them.</summary>
public sealed class Roster
{
    private readonly DayWork[] works;

    private Roster(Problem problem, DayWork[] works)
    {
        Problem = problem;
        this.works = works;
    }

    public Problem Problem { get; }

    public static Roster Empty(Problem problem)
    {
        var days = problem.Calendar.Days;
        var works = new DayWork[problem.People.Count * days];
        for (var i = 0; i < works.Length; i++) works[i] = DayWork.Off(i % days);
        return new(problem, works);
    }

    /// <summary>A roster that holds the locked assignments and nothing else.</summary>
    public static Roster OfLocks(Problem problem)
    {
        var roster = Empty(problem);
        foreach (var (person, position) in problem.Locks) roster.TryAssign(person, position);
        return roster;
    }

    public DayWork this[int person, int day] => works[person * Problem.Calendar.Days + day];

    /// <summary>One person's days of the period, in order.</summary>
    public ReadOnlySpan<DayWork> Of(int person) => works.AsSpan(person * Problem.Calendar.Days, Problem.Calendar.Days);

    public bool Has(int person, Position position) => this[person, position.Shift.Day].Has(position);

    /// <summary>Every assignment, by person and in order of time.</summary>
    public IEnumerable<(int Person, Position Position)> Assignments()
    {
        for (var i = 0; i < works.Length; i++)
        {
            var person = i / Problem.Calendar.Days;
            if (works[i].First is { } first) yield return (person, first);
            if (works[i].Second is { } second) yield return (person, second);
        }
    }

    /// <summary>Adds an assignment; false when the person has it already or has two duties on that day.</summary>
    public bool TryAssign(int person, Position position)
    {
        ref var work = ref At(person, position.Shift.Day);
        if (work.Has(position) || work.Count == DayWork.Capacity) return false;
        work = work.With(position);
        return true;
    }

    /// <summary>Takes an assignment away; false when the person does not have it.</summary>
    public bool TryUnassign(int person, Position position)
    {
        ref var work = ref At(person, position.Shift.Day);
        if (!work.Has(position)) return false;
        work = work.Without(position);
        return true;
    }

    public Roster Copy() => new(Problem, [.. works]);

    /// <summary>A copy that belongs to the same week under other rules.</summary>
    internal Roster Under(Problem other) => new(other, [.. works]);

    internal bool IsSameAs(Roster other) => works.AsSpan().SequenceEqual(other.works);

    internal void Set(int person, DayWork work) => At(person, work.Day) = work;

    internal Roster(Problem problem, ReadOnlySpan<DayWork> works) : this(problem, works.ToArray())
    {
    }

    private ref DayWork At(int person, int day) => ref works[person * Problem.Calendar.Days + day];
}
