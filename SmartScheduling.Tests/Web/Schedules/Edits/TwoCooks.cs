using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Features.Schedules.Edits;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Schedules.Edits;

/// <summary>
/// A kitchen with two cooks and a waiter, and a draft week in which each day has an early and a late shift that ask for one
/// cook each. Eleven hours of rest are a hard rule, so a late shift and the early one after it do not go together.
/// </summary>
internal sealed class TwoCooks : IAsyncDisposable
{
    public static readonly DateOnly Monday = new(2026, 11, 23);

    private TwoCooks(TestSite site) => Site = site;

    public TestSite Site { get; }

    public SiteSettings Settings { get; } = MasterRows.Site();

    public Location Kitchen { get; } = MasterRows.Location();

    public JobRole Cook { get; } = MasterRows.JobRole();

    public JobRole Waiter { get; } = MasterRows.JobRole("Waiter", "W");

    public Employee Ana { get; private set; } = null!;

    public Employee Ben { get; private set; } = null!;

    public Employee Wim { get; private set; } = null!;

    public Schedule Week { get; private set; } = null!;

    public PlannedShift[] Early { get; private set; } = [];

    public PlannedShift[] Late { get; private set; } = [];

    public static async Task<TwoCooks> StartAsync(DatabaseKind kind, params IEnumerable<RuleSetting> rules)
    {
        var arranged = new TwoCooks(await TestSite.StartAsync(kind));
        var (kitchen, cook) = (arranged.Kitchen, arranged.Cook);
        (arranged.Ana, arranged.Ben, arranged.Wim) = (MasterRows.Person("Ana", cook), MasterRows.Person("Ben", cook), MasterRows.Person("Wim", arranged.Waiter));
        var early = Template(kitchen, cook, "Early", new(7, 0), new(15, 0), ShiftKind.Early);
        var late = Template(kitchen, cook, "Late", new(14, 0), new(22, 0), ShiftKind.Late);
        await arranged.Site.AddAsync(
            arranged.Settings, kitchen, cook, arranged.Waiter, arranged.Ana, arranged.Ben, arranged.Wim, early, late,
            Rule(RuleKey.MinRest, RuleLevel.Hard));
        await arranged.Site.AddAsync(rules);
        (arranged.Week, arranged.Early, arranged.Late) = await arranged.PlanAsync(kitchen, early, late);
        return arranged;
    }

    public static RuleSetting Rule(RuleKey key, RuleLevel level, string parameters = "{}") => new() { Key = key, Level = level, Weight = 1, Parameters = parameters };

    public static AssignmentChange Step(AssignmentAct act, PlannedShift shift, Employee person, JobRole role) => new(act, shift.Id, role.Id, person.Id);

    public AssignmentChange Assign(PlannedShift shift, Employee person) => Step(AssignmentAct.Assign, shift, person, Cook);

    public AssignmentChange Unassign(PlannedShift shift, Employee person) => Step(AssignmentAct.Unassign, shift, person, Cook);

    public AssignmentChange Lock(PlannedShift shift, Employee person) => Step(AssignmentAct.Lock, shift, person, Cook);

    public AssignmentChange Unlock(PlannedShift shift, Employee person) => Step(AssignmentAct.Unlock, shift, person, Cook);

    public async Task<Board> BoardAsync()
    {
        var outcome = await Site.AsAsync<ReadBoard, Outcome<Board>>(TestSite.Manager, read => read.ExecuteAsync(Monday, Kitchen.Id));
        Assert.True(outcome.IsDone);
        return outcome.Value!;
    }

    /// <summary>Edits as a manager who looked at the week just now.</summary>
    public async Task<Outcome<AssignmentsChanged>> EditAsync(params AssignmentChange[] changes) => await EditAsync(await BoardAsync(), changes);

    /// <summary>Edits as a manager who looked at the week earlier.</summary>
    public Task<Outcome<AssignmentsChanged>> EditAsync(Board seen, params AssignmentChange[] changes) =>
        EditAsync(TestSite.Manager, new(Week.Id, SeenWeek.Of(seen, changes), changes));

    public Task<Outcome<AssignmentsChanged>> EditAsync(Caller? caller, AssignmentEdit edit) =>
        Site.AsAsync<ChangeAssignments, Outcome<AssignmentsChanged>>(caller, change => change.ExecuteAsync(edit));

    /// <summary>Edits and expects it to be done.</summary>
    public async Task<AssignmentsChanged> DoAsync(params AssignmentChange[] changes)
    {
        var outcome = await EditAsync(changes);
        Assert.True(outcome.IsDone, string.Join(" ", outcome.Refusals.Select(refusal => refusal.Sentence)));
        return outcome.Value!;
    }

    /// <summary>A week of another location with the same shifts.</summary>
    public async Task<(Schedule Week, PlannedShift[] Early, PlannedShift[] Late)> PlanElsewhereAsync()
    {
        var bar = MasterRows.Location("Bar");
        var early = Template(bar, Cook, "Bar early", new(8, 0), new(16, 0), ShiftKind.Early);
        var late = Template(bar, Cook, "Bar late", new(15, 0), new(23, 0), ShiftKind.Late);
        await Site.AddAsync(bar, early, late);
        return await PlanAsync(bar, early, late);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task<(Schedule Week, PlannedShift[] Early, PlannedShift[] Late)> PlanAsync(Location location, ShiftTemplate early, ShiftTemplate late)
    {
        var week = new Schedule { LocationId = location.Id, StartDate = Monday };
        PlannedShift[] On(ShiftTemplate template) =>
            [.. Enumerable.Range(0, week.Days).Select(day => PlannedShift.From(template, week.Id, Monday.AddDays(day), Settings.Time()))];
        var (earlies, lates) = (On(early), On(late));
        await Site.AddAsync([week, .. earlies, .. lates]);
        return (week, earlies, lates);
    }

    private static ShiftTemplate Template(Location location, JobRole role, string name, TimeOnly start, TimeOnly end, ShiftKind kind)
    {
        var template = new ShiftTemplate { Name = name, LocationId = location.Id, StartTime = start, EndTime = end, Kind = kind };
        template.Requirements.Add(new() { ShiftTemplateId = template.Id, JobRoleId = role.Id, Count = 1 });
        return template;
    }
}
