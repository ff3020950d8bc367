using SmartScheduling.Domain.Activity;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Activity;
using static SmartScheduling.Tests.Web.MasterRows;

namespace SmartScheduling.Tests.Web.Activity;

public sealed class ActivityTests
{
    // The site is in Vienna: 23:30 in UTC is half past midnight there.
    private static readonly DateTime LateOnMonday = new(2026, 11, 23, 23, 30, 0, DateTimeKind.Utc);

    [Theory, EachDatabase]
    public async Task Entries_are_filtered_by_who_what_and_local_days(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await site.AddAsync(
            Site(),
            Entry("Ada", "AddJobRole", "JobRole", "Cook", LateOnMonday.AddDays(-1)),
            Entry("Ben", "AddPerson", "Employee", "Özge", LateOnMonday),
            Entry("Ada", "ChangePerson", "Employee", "Özge", LateOnMonday.AddMinutes(1)));

        Assert.Equal(["ChangePerson", "AddPerson", "AddJobRole"], await ActionsAsync(site, Everything));
        Assert.Equal(["ChangePerson", "AddJobRole"], await ActionsAsync(site, Everything.With("who", "Ada")));
        Assert.Equal(["AddPerson"], await ActionsAsync(site, Everything.With("action", "AddPerson")));
        Assert.Equal(["AddJobRole"], await ActionsAsync(site, Everything.With("subject", "JobRole")));
        Assert.Equal(["ChangePerson", "AddPerson"], await ActionsAsync(site, Everything with { Search = "özg" }));
        Assert.Equal(["ChangePerson", "AddPerson"], await ActionsAsync(site, Everything.With("from", "2026-11-24")));
        Assert.Equal(["AddJobRole"], await ActionsAsync(site, Everything.With("until", "2026-11-23")));
        Assert.Equal(3, (await ActionsAsync(site, Everything.With("from", "no date").With("until", "9999-12-31"))).Count);
        Assert.Equal(OutcomeStatus.Forbidden, (await ListAsync(site, Everything, Manager)).Status);
    }

    [Theory, EachDatabase]
    public async Task An_entry_shows_its_fields_before_and_after(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var entry = new ActivityEntry
        {
            At = LateOnMonday,
            Who = "Ada",
            Action = "ChangeJobRole",
            Subject = "JobRole",
            Summary = "Cook",
            Before = """{"Name":"Cook","Active":true,"Terms":{"MinHours":"0"},"JobRoles":["A"]}""",
            After = """{"Name":"Chef","Active":true,"Terms":{"MinHours":"8:30"},"JobRoles":["A","B"],"Rules":[{"Key":"MinRest","With":"{\"minutes\":660}","Scope":null},{"Key":"TimeOff","With":"{}"}]}""",
        };
        await site.AddAsync(Site(), entry);

        var details = await site.AsAsync<ReadActivityEntry, Outcome<ActivityDetails>>(Admin, read => read.ExecuteAsync(entry.Id));

        FieldChange[] expected = [new("Name", "Cook", "Chef"), new("Active", "Yes", "Yes"), new("Terms, Min hours", "0", "8:30"), new("Job roles", "A", "A, B"), new("Rules", null, "MinRest · minutes 660, TimeOff")];
        Assert.Equal(expected, details.Value!.Fields);
        Assert.Equal(OutcomeStatus.NotFound, (await site.AsAsync<ReadActivityEntry, Outcome<ActivityDetails>>(Admin, read => read.ExecuteAsync(Guid.CreateVersion7()))).Status);
        var choices = await site.AsAsync<ReadActivityChoices, Outcome<ActivityChoices>>(Admin, read => read.ExecuteAsync());
        Assert.Equal(["ChangeJobRole"], choices.Value!.Actions);
    }

    [Theory, EachDatabase]
    public async Task Ids_are_told_as_what_they_mean(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var ada = Person("Ada Cook");
        var kitchen = Location();
        var gone = Guid.CreateVersion7();
        var entry = new ActivityEntry
        {
            At = LateOnMonday,
            Who = "Ada",
            Action = "InviteAccount",
            Subject = "Invitation",
            Summary = "Ada Cook",
            After = $$"""{"EmployeeId":"{{ada.Id}}","Places":["{{kitchen.Id}}"],"ScheduleId":"{{gone}}","Note":""}""",
        };
        await site.AddAsync(Site(), ada, kitchen, entry);

        var details = await site.AsAsync<ReadActivityEntry, Outcome<ActivityDetails>>(Admin, read => read.ExecuteAsync(entry.Id));

        FieldChange[] expected = [new("Employee", null, "Ada Cook"), new("Places", null, kitchen.Name), new("Schedule", null, gone.ToString()), new("Note", null, "–")];
        Assert.Equal(expected, details.Value!.Fields);
    }

    [Fact]
    public void A_list_of_things_is_told_line_by_line_with_what_is_so_by_name()
    {
        var fields = new FieldChanges(new Dictionary<Guid, string>()).Between(
            """[{"Employee":"Ana Alder","Role":"Cook","Date":"2026-11-23","Locked":false,"Note":null}]""",
            """[{"Employee":"Ana Alder","Role":"Cook","Date":"2026-11-23","Locked":true,"Note":null},{"Employee":"Ben Birch","Role":"Cook","Date":"2026-11-24","Locked":false,"Note":null}]""");

        var change = Assert.Single(fields);
        Assert.Equal("Ana Alder · Cook · 2026-11-23", change.Before);
        Assert.Equal("Ana Alder · Cook · 2026-11-23 · locked\nBen Birch · Cook · 2026-11-24", change.After);
    }

    private static ActivityEntry Entry(string who, string action, string subject, string summary, DateTime at) =>
        new() { At = at, Who = who, Action = action, Subject = subject, Summary = summary };

    private static async Task<List<string>> ActionsAsync(TestSite site, ListQuery query) =>
        [.. (await ListAsync(site, query, Admin)).Value!.Items.Select(entry => entry.Action)];

    private static Task<Outcome<ListPage<ActivityRow>>> ListAsync(TestSite site, ListQuery query, SmartScheduling.Web.Identity.Caller caller) =>
        site.AsAsync<ListActivity, Outcome<ListPage<ActivityRow>>>(caller, list => list.ExecuteAsync(query));
}
