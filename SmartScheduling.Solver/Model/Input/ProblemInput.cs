using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Solver.Model.Input;

/// <summary>
/// Everything that a problem is made of, as its reader or builder states it: lists whose places are the indexes by which
/// other parts refer to them. <see cref="Problem.Create"/> checks it and refuses with a <see cref="Fault"/> per mistake.
/// Minutes are elapsed minutes since the first local midnight of the period, negative before it.
/// </summary>
public sealed record ProblemInput
{
    public required DateOnly FirstDay { get; init; }

    /// <summary>How many days are planned, 1 to 366.</summary>
    public required int Days { get; init; }

    public DayOfWeek FirstWeekday { get; init; } = DayOfWeek.Monday;

    /// <summary>
    /// Of how many days before the period is known who worked. With 0 nothing is known, and a run of days that touches
    /// the first day is not held to a minimum length, because it may have begun earlier.
    /// </summary>
    public int KnownDaysBefore { get; init; }

    /// <summary>Length in minutes of the days that do not have 1440 (clock changes).</summary>
    public IReadOnlyDictionary<DateOnly, int> DayLengths { get; init; } = new Dictionary<DateOnly, int>();

    /// <summary>Names of the shift kinds, up to 63.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = Enum.GetNames<ShiftKind>();

    public required IReadOnlyList<string> Roles { get; init; }

    public required IReadOnlyList<ShiftInput> Shifts { get; init; }

    public required IReadOnlyList<PersonInput> People { get; init; }

    /// <summary>Names of what people can be qualified in beside their job roles, for example "First aid".</summary>
    public IReadOnlyList<string> Qualifications { get; init; } = [];

    /// <summary>Groups of people that rules name.</summary>
    public IReadOnlyList<GroupInput> Groups { get; init; } = [];

    public IReadOnlyList<LockInput> Locks { get; init; } = [];

    /// <summary>The roster that stands already, published or not; the Stability rule keeps what it can of it.</summary>
    public IReadOnlyList<AssignmentInput> Baseline { get; init; } = [];

    /// <summary>Rules that always hold (Eligible, TimeOff, NoOverlap, Locked) are there without being listed.</summary>
    public IReadOnlyList<RuleInput> Rules { get; init; } = [];

    /// <summary>Those of <paramref name="people"/> (null: everyone) who are in a group; all of them where its name is empty.</summary>
    internal IReadOnlyList<int> Members(IReadOnlyList<int>? people, string group)
    {
        var scope = people ?? [.. Enumerable.Range(0, People.Count)];
        if (group.Length == 0) return [.. scope.Distinct()];
        var members = Groups.First(one => string.Equals(one.Name, group, StringComparison.OrdinalIgnoreCase)).Members;
        return [.. members.Distinct().Where(scope.Contains)];
    }
}
