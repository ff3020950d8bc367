using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver;

/// <summary>
/// A small problem, sketched in a few lines. Day 0 is Monday 23 November 2026; all hold the one role unless said otherwise;
/// only the rules that are named are on.
/// </summary>
internal sealed class WeekSketch(int days = 7)
{
    public static readonly DateOnly Monday = new(2026, 11, 23);

    private readonly List<ShiftInput> _shifts = [];
    private readonly List<PersonInput> _people = [];
    private readonly List<RuleInput> _rules = [];
    private readonly List<LockInput> _locks = [];
    private readonly List<GroupInput> _groups = [];
    private readonly List<AssignmentInput> _baseline = [];
    private Problem? _problem;

    public DateOnly FirstDay { get; init; } = Monday;

    public DayOfWeek FirstWeekday { get; init; } = DayOfWeek.Monday;

    public int KnownDaysBefore { get; init; }

    public IReadOnlyDictionary<DateOnly, int> DayLengths { get; init; } = new Dictionary<DateOnly, int>();

    public IReadOnlyList<string> Roles { get; init; } = ["Waiter", "Cook"];

    public IReadOnlyList<string> Qualifications { get; init; } = ["First aid"];

    public Problem Problem => _problem ??= Problem.Create(Input()).Required;

    public ProblemInput Input() => new()
    {
        FirstDay = FirstDay,
        Days = days,
        FirstWeekday = FirstWeekday,
        KnownDaysBefore = KnownDaysBefore,
        DayLengths = DayLengths,
        Roles = Roles,
        Shifts = _shifts,
        People = _people,
        Rules = _rules,
        Qualifications = Qualifications,
        Groups = _groups,
        Locks = _locks,
        Baseline = _baseline,
    };

    public int Person(string name = "Ana", Func<PersonInput, PersonInput>? with = null)
    {
        var person = new PersonInput { Name = name, Roles = [new(0)] };
        _problem = null;
        _people.Add(with is null ? person : with(person));
        return _people.Count - 1;
    }

    public int Shift(int day, string name, double from, double to, ShiftKind kind, int count = 1, Func<ShiftInput, ShiftInput>? with = null)
    {
        var shift = new ShiftInput
        {
            Name = name,
            Day = day,
            Start = Minute(day, from),
            End = Minute(day, to),
            Kind = (int)kind,
            Template = (int)kind,
            Positions = [new(0, count)],
        };
        _problem = null;
        _shifts.Add(with is null ? shift : with(shift));
        return _shifts.Count - 1;
    }

    public int Early(int day, int count = 1) => Shift(day, "Early", 6, 14, ShiftKind.Early, count);

    public int Late(int day, int count = 1) => Shift(day, "Late", 14, 22, ShiftKind.Late, count);

    public int Night(int day, int count = 1) => Shift(day, "Night", 22, 30, ShiftKind.Night, count);

    /// <summary>An early shift on every day.</summary>
    public int[] Earlies(int count = 1) => [.. Enumerable.Range(0, days).Select(day => Early(day, count))];

    /// <summary>A worked shift of the days before; hours of its own day.</summary>
    public static PastShiftInput Past(int day, double from, double to, ShiftKind kind = ShiftKind.Early) =>
        new(day, Minute(day, from), Minute(day, to), (int)kind);

    public WeekSketch Rule(RuleKey key, RuleLevel level = RuleLevel.Hard, string? parameters = null, int? weight = null, int[]? people = null)
    {
        _problem = null;
        _rules.Add(new(key, level, weight, parameters, people));
        return this;
    }

    public WeekSketch Lock(int person, int shift, int role = 0)
    {
        _problem = null;
        _locks.Add(new(person, shift, role));
        return this;
    }

    public WeekSketch Group(string name, params int[] members)
    {
        _problem = null;
        _groups.Add(new(name, members));
        return this;
    }

    /// <summary>The person stands on the shift already.</summary>
    public WeekSketch Stands(int person, int shift, int role = 0)
    {
        _problem = null;
        _baseline.Add(new(person, shift, role));
        return this;
    }

    public Roster Roster(params (int Person, int Shift)[] assignments)
    {
        var roster = SmartScheduling.Solver.Model.Roster.Empty(Problem);
        foreach (var (person, shift) in assignments) Assert.True(roster.TryAssign(person, Problem.Shifts[shift].Positions[0]));
        return roster;
    }

    /// <summary>One person works the given shifts.</summary>
    public Roster Works(int person, params int[] shifts) => Roster([.. shifts.Select(shift => (person, shift))]);

    public Evaluation Evaluate(Roster roster) => Evaluation.Of(Problem, roster);

    /// <summary>The violations of one rule when one person works these shifts.</summary>
    public IReadOnlyList<Violation> Broken(RuleKey key, int person, params int[] shifts) => Broken(key, Works(person, shifts));

    public IReadOnlyList<Violation> Broken(RuleKey key, Roster roster) =>
        [.. Evaluate(roster).Violations.Where(violation => violation.Rule.Key == key)];

    private static int Minute(int day, double hour) => day * 1440 + (int)(hour * 60);
}
