using SmartScheduling.Domain;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Web.Data;
using Group = SmartScheduling.Domain.People.Group;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>The only place that turns rows into a problem: for optimizations, hints, hand edits and the check before publishing.</summary>
public sealed class ProblemBuilder
{
    private readonly WeekRows _rows;
    private readonly Guid[] _roles;
    private readonly Guid[] _templates;
    private readonly Group[] _qualifications;
    private readonly PersonTime _time;
    private readonly Dictionary<Guid, int> _people;
    private readonly ILookup<Guid, Domain.Availability.Preference> _preferences;

    private ProblemBuilder(WeekRows rows)
    {
        _rows = rows;
        _time = new(rows);
        _people = rows.People.Index().ToDictionary(person => person.Item.Id, person => person.Index);
        _preferences = rows.Preferences.ToLookup(preference => preference.EmployeeId);
        _roles = [.. rows.Shifts.SelectMany(RolesOf).Concat(rows.People.SelectMany(person => person.JobRoles.Select(held => held.JobRoleId)))
            .Concat(rows.Elsewhere.Select(work => work.JobRoleId)).Distinct().OrderBy(role => rows.JobRoles[role].Name, StringComparer.Ordinal)];
        _qualifications = [.. rows.Groups.Where(group => group.Kind == GroupKind.Qualification)];
        _templates = [.. rows.Shifts.Where(shift => shift.ShiftTemplateId is not null).Select(shift => shift.ShiftTemplateId!.Value).Distinct()];
    }

    /// <summary>Reads the schedule and builds its problem, inside the context's transaction; null when there is no such schedule.</summary>
    public static async Task<Outcome<WeekProblem>> BuildAsync(AppDbContext db, Guid scheduleId, CancellationToken cancellation) =>
        await WeekRows.ReadAsync(db, scheduleId, cancellation) is { } rows ? Build(rows) : Outcome.NotFound;

    /// <summary>Refused with a sentence per fault when the stored week contradicts itself.</summary>
    public static Outcome<WeekProblem> Build(WeekRows rows)
    {
        if (rows.Shifts.Count == 0)
            return new Refusal("This week has no shifts yet. Build it first.");
        var builder = new ProblemBuilder(rows);
        var outcome = Problem.Create(builder.Input());
        return outcome.Problem is { } problem
            ? new WeekProblem(problem, rows, builder._roles)
            : Outcome.Refused(outcome.Faults.Select(fault => fault.IsOfLock ? new LockRefusal(fault.Sentence) : new Refusal(fault.Sentence)));
    }

    /// <summary>What the week states, before it is checked.</summary>
    public static ProblemInput InputOf(WeekRows rows) => new ProblemBuilder(rows).Input();

    private static IEnumerable<Guid> RolesOf(PlannedShift shift) =>
        shift.Requirements.Select(required => required.JobRoleId).Concat(shift.Assignments.Select(assignment => assignment.JobRoleId)).Distinct();

    private ProblemInput Input()
    {
        var elsewhere = _rows.Elsewhere.Where(work => _rows.Schedule.Contains(work.Date)).ToList();
        return new()
        {
            FirstDay = _rows.Schedule.StartDate,
            Days = _rows.Schedule.Days,
            FirstWeekday = _rows.Site.FirstWeekday,
            KnownDaysBefore = _rows.DaysBefore,
            DayLengths = _time.DayLengths(),
            Roles = [.. _roles.Select(role => _rows.JobRoles[role].Name)],
            Shifts = [.. _rows.Shifts.Select(Shift), .. elsewhere.Select(Elsewhere)],
            People = [.. _rows.People.Select(Person)],
            Qualifications = [.. _qualifications.Select(qualification => qualification.Name)],
            Groups = [.. _rows.Groups.Where(group => group.Kind == GroupKind.Group).Select(group => new GroupInput(group.Name, MembersOf(group)))],
            Baseline = [.. Standing()],
            Locks = [.. Locks(), .. elsewhere.Select((work, index) => new LockInput(IndexOf(work.EmployeeId), _rows.Shifts.Count + index, Array.IndexOf(_roles, work.JobRoleId)))],
            Rules = [.. _rows.Rules.Where(rule => rule.Level != RuleLevel.Off).Select(Rule)],
        };
    }

    private ShiftInput Shift(PlannedShift shift)
    {
        var template = Array.IndexOf(_templates, shift.ShiftTemplateId ?? Guid.Empty);
        return new()
        {
            Name = shift.Name,
            Day = _time.Day(shift.Date),
            Start = _time.Minute(shift.Start),
            End = _time.Minute(shift.End),
            Kind = (int)shift.Kind,
            Template = template < 0 ? null : template,
            Priority = shift.Priority,
            IsSettled = shift.Start <= _rows.SettledUntil,
            Positions = [.. RolesOf(shift).OrderBy(role => Array.IndexOf(_roles, role)).Select(role => new PositionInput(
                Array.IndexOf(_roles, role), shift.Requirements.Find(required => required.JobRoleId == role)?.Count ?? 0))],
        };
    }

    // Work at another location is a shift that wants nobody more and is locked to whoever works it: rest, hours and
    // overlap see it, coverage does not.
    private ShiftInput Elsewhere(OtherWork work) => new()
    {
        Name = work.Name,
        Day = _time.Day(work.Date),
        Start = _time.Minute(work.Start),
        End = _time.Minute(work.End),
        Kind = (int)work.Kind,
        IsSettled = true,
        Positions = [new PositionInput(Array.IndexOf(_roles, work.JobRoleId), 0, ShortWeight: 0, OverWeight: 0)],
    };

    private PersonInput Person(Employee person) => new()
    {
        Name = person.Name,
        Roles = [.. person.JobRoles.Select(held => Array.IndexOf(_roles, held.JobRoleId)).Order().Select(role => new RoleHeld(role))],
        EmployedFrom = person.Active ? _time.Day(person.EmployedFrom) : _rows.Schedule.Days,
        EmployedTo = person.Active ? person.EmployedUntil is { } last ? _time.Day(last) : null : _rows.Schedule.Days,
        ExcludedKinds = [.. Enum.GetValues<ShiftKind>().Where(kind => person.ExcludedKinds.Includes(kind)).Select(kind => (int)kind)],
        TargetMinutes = person.Contract.TargetMinutes,
        MinMinutes = person.Contract.MinMinutes,
        MaxMinutes = person.Contract.MaxMinutes,
        WagePerHour = person.Contract.WagePerHour,
        Qualifications = [.. _qualifications.Index().Where(one => one.Item.Members.Exists(member => member.EmployeeId == person.Id)).Select(one => new QualificationHeld(one.Index))],
        TimeOff = _time.Off(person.Id),
        Unavailable = _time.Unavailable(person.Id),
        Preferences = [.. Preferences(person.Id)],
        History = _time.History(person.Id),
    };

    private IEnumerable<Solver.Model.Preference> Preferences(Guid employeeId) =>
        from wish in _preferences[employeeId]
        let template = wish.ShiftTemplateId is { } id ? Array.IndexOf(_templates, id) : (int?)null
        where template is not -1
        orderby template, wish.Weekday, wish.From, wish.Until, wish.Wanted
        select new Solver.Model.Preference
        {
            Wanted = wish.Wanted,
            Weight = wish.Weight,
            Template = template,
            Weekday = wish.Weekday,
            FromMinute = MinuteOfDay(wish.From),
            ToMinute = MinuteOfDay(wish.Until),
        };

    private static int? MinuteOfDay(TimeOnly? time) => time is { } known ? known.Hour * 60 + known.Minute : null;

    private IEnumerable<AssignmentInput> Standing() =>
        from shift in _rows.Shifts.Index()
        from assignment in shift.Item.Assignments
        where !_rows.Impossible.Contains(assignment.Id)
        select new AssignmentInput(IndexOf(assignment.EmployeeId), shift.Index, Array.IndexOf(_roles, assignment.JobRoleId));

    private IEnumerable<LockInput> Locks() =>
        from shift in _rows.Shifts.Index()
        from assignment in shift.Item.Assignments
        where assignment.Locked
        select new LockInput(IndexOf(assignment.EmployeeId), shift.Index, Array.IndexOf(_roles, assignment.JobRoleId));

    private RuleInput Rule(RuleSnapshot rule) => new(rule.Key, rule.Level, rule.Weight, rule.Parameters, rule.Scope switch
    {
        RuleScope.Everyone => null,
        RuleScope.JobRole => [.. _rows.People.Index().Where(person => person.Item.Holds(rule.ScopeId!.Value)).Select(person => person.Index)],
        RuleScope.Contract => [.. _rows.People.Index().Where(person => person.Item.Contract.EmploymentType == rule.EmploymentType).Select(person => person.Index)],
        RuleScope.Group => _rows.Groups.FirstOrDefault(group => group.Id == rule.ScopeId) is { } group ? MembersOf(group) : [],
        _ => [.. _rows.People.Index().Where(person => person.Item.Id == rule.ScopeId).Select(person => person.Index)],
    });

    // Who is not part of this week is left out.
    private List<int> MembersOf(Group group) =>
        [.. group.Members.Where(member => _people.ContainsKey(member.EmployeeId)).Select(member => _people[member.EmployeeId]).Order()];

    private int IndexOf(Guid employeeId) =>
        _people.TryGetValue(employeeId, out var index) ? index : throw new KeyNotFoundException($"Employee {employeeId} is not part of this week.");
}
