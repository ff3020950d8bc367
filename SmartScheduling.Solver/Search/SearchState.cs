using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Search;

/// <summary>
/// A roster with its score, kept up to date under changes: a change asks the rules of the people touched anew and moves the
/// counts of the team by its difference. Changes since the last <see cref="Commit"/> can be taken back.
/// </summary>
internal sealed class SearchState
{
    private readonly DayWork[] works;
    private readonly int days;
    private readonly PersonState[] states;
    private readonly List<(int Person, int Pick, DayWork Before)> changes = [];
    private readonly bool[] isStale;
    private readonly bool[] isTouched;
    private readonly List<int> stale = [];
    private readonly List<int> touched = [];
    private readonly int[] filled;
    private readonly DayWork[] remembered;
    private readonly List<int> sinceRemembered = [];
    private Score people;
    private Score dayPrices;

    public SearchState(Problem problem, PersonModel[] models, Roster start)
    {
        Problem = problem;
        Prices = new DayPrices(problem);
        Choices = new Choices(problem, models);
        days = problem.Calendar.Days;
        Team = new TeamState(problem, models);
        states = new PersonState[problem.People.Count];
        isStale = new bool[states.Length];
        isTouched = new bool[states.Length];
        filled = new int[problem.Positions.Count];
        works = new DayWork[states.Length * days];
        for (var person = 0; person < states.Length; person++)
        {
            start.Of(person).CopyTo(works.AsSpan(person * days));
            foreach (ref readonly var work in start.Of(person))
            {
                dayPrices += Prices.Of(person, work);
                Fill(work, 1);
                if (!work.IsOff) Team.Change(person, DayWork.Off(work.Day), work);
            }

            PersonMachine[] machines = [.. problem.RuleBook.Machines(person).ToArray().Where(machine => machine.Shape != MachineShape.PerDay)];
            states[person] = new(models[person], machines, Of(person));
            people += states[person].Score;
        }

        remembered = [.. works];
    }

    public Problem Problem { get; }

    public DayPrices Prices { get; }

    public Choices Choices { get; }

    public TeamState Team { get; }

    public ref readonly DayWork this[int person, int day] => ref works[person * days + day];

    /// <summary>The score of the roster as it stands.</summary>
    public Score Score
    {
        get
        {
            Refold();
            return people + dayPrices + Team.Cost;
        }
    }

    public ReadOnlySpan<DayWork> Of(int person) => works.AsSpan(person * days, days);

    /// <summary>A person's days as they were committed last.</summary>
    public Track Track(int person) => states[person].Track;

    public PersonModel Model(int person) => states[person].Model;

    /// <summary>What the rules with a memory say about one person.</summary>
    public Score ScoreOf(int person)
    {
        Refold();
        return states[person].Score;
    }

    /// <summary>Whether a person's days break a hard rule that can be kept, as they were committed last.</summary>
    public bool IsBroken(int person) => states[person].IsBroken;

    public int Filled(Position position) => filled[position.Index];

    /// <summary>Whether the work is one of the person's options for the day.</summary>
    public bool MayHave(int person, in DayWork work) => Model(person).Options.IndexOf(work) >= 0;

    public void Set(int person, in DayWork work)
    {
        if (works[person * days + work.Day] != work) Put(person, work, Model(person).Options.IndexOf(work));
    }

    /// <summary>Sets a day to one of the person's options.</summary>
    public void Pick(int person, int day, int pick)
    {
        if (states[person].Pick(day) != pick) Put(person, Model(person).Options.Of(day)[pick], pick);
    }

    /// <summary>The place of what is worked among the day's options; -1 when it is none.</summary>
    public int PickOf(int person, int day) => states[person].Pick(day);

    public void Commit()
    {
        Refold();
        if (sinceRemembered.Count < works.Length)
            foreach (var (person, _, before) in changes) sinceRemembered.Add(person * days + before.Day);
        foreach (var person in touched)
        {
            states[person].Commit();
            isTouched[person] = false;
        }

        touched.Clear();
        changes.Clear();
    }

    /// <summary>Takes back every change since the last commit.</summary>
    public void Undo()
    {
        for (var i = changes.Count - 1; i >= 0; i--)
        {
            var (person, pick, before) = changes[i];
            Change(person, before, pick);
        }

        foreach (var person in touched)
        {
            people -= states[person].Score;
            states[person].Undo();
            people += states[person].Score;
            isTouched[person] = isStale[person] = false;
        }

        stale.Clear();
        touched.Clear();
        changes.Clear();
    }

    /// <summary>Remembers the roster as it stands, all committed: only what changed since the last time is copied.</summary>
    public void Remember()
    {
        if (sinceRemembered.Count >= works.Length) works.CopyTo(remembered, 0);
        foreach (var cell in sinceRemembered) remembered[cell] = works[cell];
        sinceRemembered.Clear();
    }

    public Roster Remembered() => new(Problem, remembered);

    public Roster Snapshot() => new(Problem, works);

    /// <summary>Becomes that roster, for good.</summary>
    public void Restore(Roster roster)
    {
        for (var person = 0; person < states.Length; person++)
            foreach (ref readonly var work in roster.Of(person)) Set(person, work);
        Commit();
    }

    private void Put(int person, in DayWork work, int pick)
    {
        changes.Add((person, states[person].Pick(work.Day), works[person * days + work.Day]));
        Change(person, work, pick);
        if (!isStale[person])
        {
            isStale[person] = true;
            stale.Add(person);
        }

        if (isTouched[person]) return;
        isTouched[person] = true;
        touched.Add(person);
    }

    private void Change(int person, in DayWork work, int pick)
    {
        ref var cell = ref works[person * days + work.Day];
        dayPrices += Prices.Of(person, work) - Prices.Of(person, cell);
        Team.Change(person, cell, work);
        Fill(cell, -1);
        Fill(work, 1);
        cell = work;
        states[person].Set(work.Day, pick);
    }

    private void Fill(in DayWork work, int change)
    {
        if (work.First is not null) filled[work.First.Index] += change;
        if (work.Second is not null) filled[work.Second.Index] += change;
    }

    private void Refold()
    {
        foreach (var person in stale)
        {
            isStale[person] = false;
            people -= states[person].Score;
            states[person].Refold(Of(person));
            people += states[person].Score;
        }

        stale.Clear();
    }
}
