using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Explain;

/// <summary>
/// Answers what a change of one roster would do, while a person edits. Make it once for a roster and ask often: an answer
/// folds the rules of the people touched and looks at nobody else. Not safe for several threads.
/// </summary>
public sealed class Hints
{
    private readonly Problem problem;
    private readonly Roster roster;
    private readonly TeamTally[] tallies;
    private readonly List<Violation>?[] ofPerson;

    public Hints(Problem problem, Roster roster)
    {
        this.problem = problem;
        this.roster = roster.Copy();
        tallies = Evaluation.Tallies(problem, roster);
        ofPerson = new List<Violation>?[problem.People.Count];
    }

    public Hint Assign(int person, Position position) => Of([RosterChange.Add(person, position)]);

    public Hint Unassign(int person, Position position) => Of([RosterChange.Remove(person, position)]);

    /// <summary>What the changes would do together, in the order given. The roster itself stays as it is.</summary>
    public Hint Of(IReadOnlyList<RosterChange> changes)
    {
        int[] people = [.. changes.Select(change => change.Person).Distinct()];
        Position[] positions = [.. changes.Select(change => change.Position).Distinct()];
        DayBefore[] days = [.. changes.Select(change => (change.Person, change.Position.Shift.Day)).Distinct()
            .Select(day => new DayBefore(day.Person, roster[day.Person, day.Day]))];
        List<Violation> before = [.. people.SelectMany(person => ofPerson[person] ??= PersonViolations(person)), .. TeamViolations(positions)];
        var shares = new Score[problem.Rules.Count];
        foreach (var tally in tallies) shares[tally.Rule.Index] -= tally.Cost;

        string? refusal = null;
        foreach (var change in changes) refusal ??= Try(change);
        foreach (var day in days) Follow(day.Person, day.Work, roster[day.Person, day.Work.Day]);
        List<Violation> ofPeople = [.. people.SelectMany(PersonViolations)];
        foreach (var tally in tallies) shares[tally.Rule.Index] += tally.Cost;
        foreach (var one in ofPeople) shares[one.Rule.Index] += Score.At(one.Level, one.Points);
        foreach (var one in people.SelectMany(person => ofPerson[person]!)) shares[one.Rule.Index] -= Score.At(one.Level, one.Points);
        var fresh = New(before, [.. ofPeople, .. TeamViolations(positions)]);

        foreach (var day in days)
        {
            Follow(day.Person, roster[day.Person, day.Work.Day], day.Work);
            roster.Set(day.Person, day.Work);
        }

        return new(
            refusal,
            [.. fresh.Where(one => one.Level == ScoreLevel.Hard)],
            [.. fresh.Where(one => one.Level != ScoreLevel.Hard)],
            [.. shares.Index().Where(share => share.Item != Score.Zero).Select(share => new RuleShare(problem.Rules[share.Index], share.Item))]);
    }

    private readonly record struct DayBefore(int Person, DayWork Work);

    private string? Try(RosterChange change)
    {
        var (person, position, assign) = change;
        var name = problem.People[person].Name;
        var shift = problem.Calendar.On(position.Shift);
        if (!assign) return roster.TryUnassign(person, position) ? null : $"{name} does not have {shift}.";
        if (roster.Has(person, position)) return $"{name} has {shift} already.";
        return roster.TryAssign(person, position) ? null : $"{name} has {DayWork.Capacity} shifts on {problem.Calendar.Name(position.Shift.Day)} already; that is the most.";
    }

    private void Follow(int person, DayWork before, DayWork after)
    {
        foreach (var tally in tallies) tally.Change(person, before, after);
    }

    private List<Violation> PersonViolations(int person)
    {
        List<Violation> violations = [];
        foreach (var machine in problem.RuleBook.Machines(person)) machine.Report(roster.Of(person), violations);
        return violations;
    }

    private List<Violation> TeamViolations(Position[] positions)
    {
        List<Violation> violations = [];
        foreach (var tally in tallies)
            foreach (var position in positions) tally.ReportAt(position, violations);
        // A row about a whole day is told for each of its positions.
        return [.. violations.Distinct()];
    }

    /// <summary>Those that stand where none was, or are greater than what was there.</summary>
    private static List<Violation> New(List<Violation> before, List<Violation> now)
    {
        List<Violation> fresh = [];
        foreach (var one in now)
        {
            var known = before.FindIndex(other => Place(other) == Place(one) && other.Amount >= one.Amount);
            if (known < 0) fresh.Add(one);
            else before.RemoveAt(known);
        }

        return fresh;
    }

    private static (int Rule, int? Person, int? Day, Row? Row) Place(Violation violation) =>
        (violation.Rule.Index, violation.Person, violation.Day, violation.Row);
}
