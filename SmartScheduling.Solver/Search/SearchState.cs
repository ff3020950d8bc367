using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Search;

/// <summary>
/// A roster with its score, kept up to date under changes: a change folds the machines of the people touched and moves the
/// tallies by its difference. Changes since the last <see cref="Commit"/> can be taken back.
/// </summary>
internal sealed class SearchState
{
    private readonly DayWork[] works;
    private readonly int days;
    private readonly PersonMachine[][] machines;
    private readonly TeamTally[] tallies;
    private readonly Score[] personScores;
    private readonly int[] filled;
    private readonly List<(int Person, DayWork Before)> changes = [];
    private readonly List<(int Person, Score Before)> refolded = [];
    private readonly bool[] isStale;
    private readonly List<int> stale = [];
    private Score people;
    private Score dayPrices;

    public SearchState(Problem problem, DayPrices prices, Choices choices, Roster start)
    {
        Problem = problem;
        Prices = prices;
        Choices = choices;
        days = problem.Calendar.Days;
        machines = [.. Enumerable.Range(0, problem.People.Count).Select(person =>
            problem.RuleBook.Machines(person).ToArray().Where(machine => machine.Shape != MachineShape.PerDay).ToArray())];
        personScores = new Score[problem.People.Count];
        isStale = new bool[problem.People.Count];
        filled = new int[problem.Positions.Count];
        works = new DayWork[problem.People.Count * days];
        tallies = Evaluation.Tallies(problem, start);
        for (var person = 0; person < problem.People.Count; person++)
        {
            start.Of(person).CopyTo(works.AsSpan(person * days));
            foreach (ref readonly var work in start.Of(person))
            {
                dayPrices += prices.Of(person, work);
                Fill(work, 1);
            }

            people += personScores[person] = Fold(person);
        }
    }

    public Problem Problem { get; }

    public DayPrices Prices { get; }

    public Choices Choices { get; }

    public ref readonly DayWork this[int person, int day] => ref works[person * days + day];

    /// <summary>The score of the roster as it stands.</summary>
    public Score Score
    {
        get
        {
            Refold();
            var score = people + dayPrices;
            foreach (var tally in tallies) score += tally.Cost;
            return score;
        }
    }

    public ReadOnlySpan<DayWork> Of(int person) => works.AsSpan(person * days, days);

    /// <summary>The machines with a memory; the others are in <see cref="Prices"/>.</summary>
    public ReadOnlySpan<PersonMachine> Machines(int person) => machines[person];

    /// <summary>What the rules with a memory say about one person.</summary>
    public Score ScoreOf(int person)
    {
        Refold();
        return personScores[person];
    }

    public int Filled(Position position) => filled[position.Index];

    /// <summary>What the team rules and the rules without memory ask for one duty more, everything else staying.</summary>
    public Score Price(int person, Position position)
    {
        var price = Prices.Of(person, new(position.Shift.Day, position, null));
        foreach (var tally in tallies) price += tally.Price(person, position);
        return price;
    }

    public void Set(int person, in DayWork work)
    {
        ref var cell = ref works[person * days + work.Day];
        if (cell == work) return;
        changes.Add((person, cell));
        Put(person, ref cell, work);
        if (isStale[person]) return;
        isStale[person] = true;
        stale.Add(person);
    }

    public void Commit()
    {
        Refold();
        changes.Clear();
        refolded.Clear();
    }

    /// <summary>Takes back every change since the last commit.</summary>
    public void Undo()
    {
        for (var i = changes.Count - 1; i >= 0; i--)
            Put(changes[i].Person, ref works[changes[i].Person * days + changes[i].Before.Day], changes[i].Before);
        for (var i = refolded.Count - 1; i >= 0; i--)
        {
            people += refolded[i].Before - personScores[refolded[i].Person];
            personScores[refolded[i].Person] = refolded[i].Before;
        }

        foreach (var person in stale) isStale[person] = false;
        stale.Clear();
        changes.Clear();
        refolded.Clear();
    }

    public Roster Snapshot() => new(Problem, works);

    /// <summary>Becomes that roster, for good.</summary>
    public void Restore(Roster roster)
    {
        for (var person = 0; person < Problem.People.Count; person++)
            foreach (ref readonly var work in roster.Of(person)) Set(person, work);
        Commit();
    }

    private void Put(int person, ref DayWork cell, in DayWork work)
    {
        dayPrices += Prices.Of(person, work) - Prices.Of(person, cell);
        foreach (var tally in tallies) tally.Change(person, cell, work);
        Fill(cell, -1);
        Fill(work, 1);
        cell = work;
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
            refolded.Add((person, personScores[person]));
            var score = Fold(person);
            people += score - personScores[person];
            personScores[person] = score;
        }

        stale.Clear();
    }

    private Score Fold(int person)
    {
        var score = Score.Zero;
        var span = Of(person);
        foreach (var machine in machines[person])
        {
            var amount = machine.Fold(machine.Begin, span);
            if (amount != 0) score += machine.Rule.Cost(amount);
        }

        return score;
    }
}
