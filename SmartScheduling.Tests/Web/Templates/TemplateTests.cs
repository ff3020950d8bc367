using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Templates;
using static SmartScheduling.Tests.Web.MasterRows;

namespace SmartScheduling.Tests.Web.Templates;

public sealed class TemplateTests
{
    private readonly Location kitchen = Location();
    private readonly JobRole cook = JobRole("Cook"), waiter = JobRole("Waiter");

    [Theory, EachDatabase]
    public async Task A_night_is_added_and_its_requirements_changed(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var form = Night();

        var id = (await SaveAsync(site, form)).Value;
        var stored = await FormAsync(site, id);
        stored.Requirements.RemoveAt(0);
        stored.Requirements.Add(new() { JobRoleId = waiter.Id, Count = 3 });
        Assert.True((await SaveAsync(site, stored)).IsDone);

        var row = Assert.Single((await site.AsAsync<ListTemplates, Outcome<ListPage<TemplateRow>>>(Manager, list => list.ExecuteAsync(Everything))).Value!.Items);
        Assert.Equal(("Night", "Kitchen", 480), (row.Name, row.Location, row.Minutes));
        Assert.Equal(["3 Waiter"], row.JobRoles);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Friday], (await FormAsync(site, id)).Weekdays);
        Assert.Equal(OutcomeStatus.Stale, (await SaveAsync(site, stored)).Status);
    }

    [Theory, EachDatabase]
    public async Task Bad_input_is_refused_at_its_field(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await SaveAsync(site, Night());

        Assert.Equal(["LocationId", "Name", "Priority", "Requirements", "Weekdays"], await FieldsAsync(site, new() { Name = "", Priority = 11, Weekdays = [] }));
        Assert.Equal(["Name"], await FieldsAsync(site, Night("NIGHT")));
        Assert.Equal(["Requirements"], await FieldsAsync(site, Night("A", new RequirementRow { JobRoleId = cook.Id, Count = 0 })));
        Assert.Equal(["Requirements"], await FieldsAsync(site, Night("B", new() { JobRoleId = cook.Id }, new() { JobRoleId = cook.Id })));
        Assert.Equal(["Requirements"], await FieldsAsync(site, Night("C", new RequirementRow())));
        Assert.Equal(["Requirements"], await FieldsAsync(site, Night("D", new RequirementRow { JobRoleId = Guid.CreateVersion7() })));
        var unknown = Night("F");
        unknown.Kind = (ShiftKind)99;
        Assert.Equal(["Kind"], await FieldsAsync(site, unknown));
        var elsewhere = Night("E");
        elsewhere.LocationId = Guid.CreateVersion7();
        Assert.Equal(["LocationId"], await FieldsAsync(site, elsewhere));
    }

    [Theory, EachDatabase]
    public async Task A_template_in_a_planned_week_is_deactivated_rather_than_deleted(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var (used, unused) = (Template(kitchen, "Used"), Template(kitchen, "Unused"));
        var schedule = new Schedule { LocationId = kitchen.Id, StartDate = new(2026, 11, 23) };
        await site.AddAsync(used, unused, schedule, PlannedShift.From(used, schedule.Id, schedule.StartDate, Site().Time()));

        Assert.Contains("1 planned shift", Assert.Single((await DeleteAsync(site, used.Id)).Refusals).Sentence, StringComparison.Ordinal);
        Assert.True((await DeleteAsync(site, unused.Id)).IsDone);
    }

    private async Task<TestSite> StartAsync(DatabaseKind kind)
    {
        var site = await TestSite.StartAsync(kind);
        await site.AddAsync(kitchen, cook, waiter);
        return site;
    }

    private TemplateForm Night(string name = "Night", params IReadOnlyList<RequirementRow> rows) => new()
    {
        Name = name,
        LocationId = kitchen.Id,
        StartTime = new(22, 0),
        EndTime = new(6, 0),
        Weekdays = [DayOfWeek.Monday, DayOfWeek.Friday],
        Requirements = [.. rows.Count > 0 ? rows : [new() { JobRoleId = cook.Id, Count = 2 }]],
    };

    private static async Task<IEnumerable<string?>> FieldsAsync(TestSite site, TemplateForm form) =>
        (await SaveAsync(site, form)).Refusals.Select(refusal => refusal.Field).Order(StringComparer.Ordinal);

    private static Task<Outcome<Guid>> SaveAsync(TestSite site, TemplateForm form) =>
        site.AsAsync<SaveTemplate, Outcome<Guid>>(Manager, save => save.ExecuteAsync(form));

    private static Task<Outcome<Nothing>> DeleteAsync(TestSite site, Guid id) =>
        site.AsAsync<DeleteTemplate, Outcome<Nothing>>(Manager, delete => delete.ExecuteAsync(id));

    private static async Task<TemplateForm> FormAsync(TestSite site, Guid id) =>
        (await site.AsAsync<ReadTemplate, Outcome<TemplateForm>>(Manager, read => read.ExecuteAsync(id))).Value!;
}
