using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Explain;

/// <summary>One change of a roster that somebody thinks about: an assignment given or taken away.</summary>
public readonly record struct RosterChange(int Person, Position Position, bool Assign)
{
    public static RosterChange Add(int person, Position position) => new(person, position, true);

    public static RosterChange Remove(int person, Position position) => new(person, position, false);
}

/// <summary>What changes of a roster would do.</summary>
/// <param name="Refusal">Why the roster cannot hold the change at all; null when it can.</param>
/// <param name="Hard">Violations of hard rules that are new or become greater.</param>
/// <param name="Soft">The same for soft rules, and for positions that become open or overfull.</param>
/// <param name="Difference">What the whole score changes by.</param>
public sealed record Hint(string? Refusal, IReadOnlyList<Violation> Hard, IReadOnlyList<Violation> Soft, Score Difference)
{
    public bool IsAllowed => Refusal is null && Hard.Count == 0;
}

/// <summary>
/// Answers what a change of one roster would do, while a person edits. Make it once for a roster and ask often: an answer
/// folds the rules of the people touched and looks at nobody else. Not safe for several threads.
/// </summary>
public sealed class Hints
{
    private readonly Problem problem;
    private readonly Roster roster;
    private readonly TeamTally[] tallies;

    public Hints(Problem problem, Roster roster)
    {
        this.problem = problem;
        this.roster = roster.Copy();
        tallies = Evaluation.Tallies(problem, roster);
    }

    public Hint Assign(int person, Position position) => Of([RosterChange.Add(person, position)]);

    public Hint Unassign(int person, Position position) => Of([RosterChange.Remove(person, position)]);

    /// <summary>What the changes would do together, in the order given. The roster itself stays as it is.</summary>
    public Hint Of(IReadOnlyList<RosterChange> changes)
    {
        int[] people = [.. changes.Select(change => change.Person).Distinct()];
        var days = changes.Select(change => (change.Person, change.Position.Shift.Day)).Distinct().ToArray();
        var before = days.Select(day => roster[day.Person, day.Day]).ToArray();
        var (oldScore, old) = Look(people, changes);
        string? refusal = null;
        foreach (var change in changes) refusal ??= Try(change);
        Follow(days, before, forwards: true);
        var (newScore, now) = Look(people, changes);
        Follow(days, before, forwards: false);
        for (var i = 0; i < days.Length; i++) roster.Set(days[i].Person, before[i]);
        var fresh = New(old, now);
        return new(refusal, [.. fresh.Where(one => one.Level == ScoreLevel.Hard)], [.. fresh.Where(one => one.Level != ScoreLevel.Hard)], newScore - oldScore);
    }

    private string? Try(RosterChange change)
    {
        var (person, position, assign) = change;
        var name = problem.People[person].Name;
        var shift = problem.Calendar.On(position.Shift);
        if (!assign) return roster.TryUnassign(person, position) ? null : $"{name} does not have {shift}.";
        if (roster.Has(person, position)) return $"{name} has {shift} already.";
        return roster.TryAssign(person, position) ? null : $"{name} has {DayWork.Capacity} shifts on {problem.Calendar.Name(position.Shift.Day)} already; that is the most.";
    }

    /// <summary>Tells the tallies of the changed days, or takes that back.</summary>
    private void Follow((int Person, int Day)[] days, DayWork[] before, bool forwards)
    {
        for (var i = 0; i < days.Length; i++)
        {
            var after = roster[days[i].Person, days[i].Day];
            foreach (var tally in tallies)
            {
                if (forwards) tally.Change(days[i].Person, before[i], after);
                else tally.Change(days[i].Person, after, before[i]);
            }
        }
    }

    /// <summary>The violations of the people touched and of the positions touched, and a score that differs as the whole one does.</summary>
    private (Score Score, List<Violation> Violations) Look(int[] people, IReadOnlyList<RosterChange> changes)
    {
        var score = Score.Zero;
        List<Violation> violations = [];
        foreach (var person in people)
            foreach (var machine in problem.RuleBook.Machines(person)) machine.Report(roster.Of(person), violations);
        foreach (var violation in violations) score += Score.At(violation.Level, violation.Points);
        List<Violation> team = [];
        foreach (var tally in tallies)
        {
            score += tally.Cost;
            tally.Report(team);
        }

        violations.AddRange(team.Where(one => one.Position is not null && changes.Any(change => ReferenceEquals(change.Position, one.Position))));
        return (score, violations);
    }

    private static List<Violation> New(List<Violation> old, List<Violation> now)
    {
        var known = old.ToLookup(Place);
        return [.. now.Where(one => !known[Place(one)].Any(other => other.Amount >= one.Amount))];
    }

    /// <summary>Where a violation stands; the same place with a greater amount is a new violation.</summary>
    private static (int Rule, int? Person, int? Day, Position? Position) Place(Violation violation) =>
        (violation.Rule.Index, violation.Person, violation.Day, violation.Position);
}
