using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Model;

/// <summary>
/// One week (or any period) to staff: immutable, indexed and checked. Everything is ints; a place in a list is the
/// identity of what stands there.
/// </summary>
public sealed class Problem
{
    internal Problem(ProblemParts parts)
    {
        Calendar = parts.Calendar;
        Kinds = parts.Kinds;
        Roles = parts.Roles;
        Shifts = parts.Shifts;
        Positions = [.. parts.Shifts.SelectMany(shift => shift.Positions)];
        People = parts.People;
        Qualifications = parts.Qualifications;
        Groups = parts.Groups;
        Locks = parts.Locks;
        Baseline = parts.Baseline;
        Rules = parts.Rules;
        RuleBook = new RuleBook(this);
    }

    public Calendar Calendar { get; }

    public IReadOnlyList<string> Kinds { get; }

    public IReadOnlyList<string> Roles { get; }

    public IReadOnlyList<Shift> Shifts { get; }

    /// <summary>All positions, in order of their shifts.</summary>
    public IReadOnlyList<Position> Positions { get; }

    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<string> Qualifications { get; }

    public IReadOnlyList<Group> Groups { get; }

    public IReadOnlyList<(int Person, Position Position)> Locks { get; }

    /// <summary>The roster that stands already; empty where there is none.</summary>
    public IReadOnlyList<(int Person, Position Position)> Baseline { get; }

    /// <summary>The rules that are on, with those that always hold first.</summary>
    public IReadOnlyList<ActiveRule> Rules { get; }

    /// <summary>The rules made ready for this problem: one machine for each person and setting.</summary>
    public RuleBook RuleBook { get; }

    /// <summary>How many places there are to fill.</summary>
    public int RequiredCount => Positions.Sum(position => position.Required);

    /// <summary>The position of a role on a shift; null where the shift does not ask for that role.</summary>
    public Position? PositionOf(int shift, int role) =>
        Shifts[shift].Positions.FirstOrDefault(position => position.Role == role);

    /// <summary>Those of a setting's people who are in a group; all of them where the group's name is empty.</summary>
    public PersonSet Members(ActiveRule rule, string group)
    {
        if (group.Length == 0) return rule.People;
        var members = Groups.First(one => string.Equals(one.Name, group, StringComparison.OrdinalIgnoreCase)).Members;
        return PersonSet.Of(People.Count, members.Where(rule.People.Contains));
    }

    /// <summary>The same week under other rules. A roster of the one is a roster of the other, see <see cref="Roster.Under"/>.</summary>
    internal Problem Under(IEnumerable<ActiveRule> rules) => new(new ProblemParts
    {
        Calendar = Calendar,
        Kinds = Kinds,
        Roles = Roles,
        Shifts = Shifts,
        People = People,
        Qualifications = Qualifications,
        Groups = Groups,
        Locks = Locks,
        Baseline = Baseline,
        Rules = [.. rules.Select((rule, index) => rule with { Index = index })],
    });

    /// <summary>Checks an input and makes the problem of it, or says everything that is wrong with it.</summary>
    public static ProblemOutcome Create(ProblemInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var faults = InputCheck.Faults(input);
        if (faults.Count > 0) return new(null, faults);
        var (parts, ruleFaults) = ProblemParts.From(input);
        return ruleFaults.Count > 0 ? new(null, ruleFaults) : new(new Problem(parts), []);
    }
}

/// <summary>A problem, or why there is none.</summary>
public sealed record ProblemOutcome(Problem? Problem, IReadOnlyList<Fault> Faults)
{
    /// <summary>The problem; throws with all faults where there is none, for callers that made the input themselves.</summary>
    public Problem Required => Problem ?? throw new ArgumentException(
        string.Join(" ", Faults.Select(fault => $"{fault.Field}: {fault.Sentence}")));
}
