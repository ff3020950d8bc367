using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Groups;
using SmartScheduling.Web.Features.People;
using SmartScheduling.Web.Features.Rules.Settings;
using static SmartScheduling.Tests.Web.MasterRows;

namespace SmartScheduling.Tests.Web.Groups;

public sealed class GroupTests
{
    private readonly JobRole cook = JobRole();
    private readonly Employee[] people;

    public GroupTests() => people = [.. Enumerable.Range(0, 8).Select(number => Person($"Cook {number}", cook))];

    [Theory, EachDatabase]
    public async Task A_group_is_added_changed_and_recorded_and_a_change_of_people_alone_counts(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);

        var added = await SaveAsync(site, Form(" Leads ", 0, 1));
        var (mine, theirs) = ((await ReadAsync(site, added.Value)).Value!, (await ReadAsync(site, added.Value)).Value!);
        theirs.Members = [Member(2)];
        Assert.True((await SaveAsync(site, theirs)).IsDone);

        Assert.Equal(OutcomeStatus.Stale, (await SaveAsync(site, mine)).Status);
        var now = (await ReadAsync(site, added.Value)).Value!;
        Assert.Equal(("Leads", 2L, "Cook 2"), (now.Name, now.Version, Assert.Single(now.Members).Name));
        Assert.Equal(("Leads", 1), Assert.Single((await ListAsync(site, Everything)).Items) is var row ? (row.Name, row.Members) : default);
        Assert.Equal(["Leads"], (await site.AsAsync<ReadPerson, Outcome<PersonDetails>>(Manager, read => read.ExecuteAsync(people[2].Id))).Value!.Groups);
        await using var db = site.Open();
        Assert.Contains("Cook 1", db.Activity.Single(entry => entry.Action == "ChangeGroup").Before, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Bad_input_is_refused_at_its_field(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await SaveAsync(site, Form("Leads"));

        Assert.Equal(["Name"], Fields(await SaveAsync(site, Form(" "))));
        Assert.Equal(["Name"], Fields(await SaveAsync(site, Form("LEADS"))));
        Assert.Equal(["Members"], Fields(await SaveAsync(site, new() { Name = "Ghosts", Members = [new(Guid.CreateVersion7(), "Ghost")] })));
        Assert.Equal(["Kind"], Fields(await SaveAsync(site, new() { Name = "Odd", Kind = (GroupKind)9 })));
        Assert.Equal(OutcomeStatus.NotFound, (await DeleteAsync(site, Guid.CreateVersion7())).Status);
    }

    [Theory, EachDatabase]
    public async Task Rules_follow_a_new_name_and_keep_the_group_from_what_would_stop_every_run(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var pair = (await SaveAsync(site, Form("Pair", 0, 1))).Value;
        var firstAid = (await SaveAsync(site, new() { Name = "First aid", Kind = GroupKind.Qualification, Members = [Member(3)] })).Value;
        await NameAsync(site, RuleKey.Together, "Pair");
        await NameAsync(site, RuleKey.SkillMix, "First aid");
        Assert.Equal(["parameters.group"], Fields(await SaveRuleAsync(site, RuleOf(RuleKey.Together, "First aid"))));

        Assert.True((await SaveAsync(site, await RenamedAsync(site, pair, "Twins"))).IsDone);
        Assert.True((await SaveAsync(site, await RenamedAsync(site, firstAid, "First aiders"))).IsDone);
        await using (var db = site.Open())
            Assert.Equal(["First aiders", "Twins"], db.RuleSettings.AsEnumerable().Select(rule => rule.Parameters.Split('"')[3]).Order());

        var many = (await ReadAsync(site, pair)).Value!;
        many.Members = [.. Enumerable.Range(0, 7).Select(Member)];
        Assert.Equal(["Members"], Fields(await SaveAsync(site, many)));
        var other = (await ReadAsync(site, pair)).Value!;
        other.Kind = GroupKind.Qualification;
        Assert.Equal(["Kind"], Fields(await SaveAsync(site, other)));
        Assert.Contains("1 rule", Assert.Single((await DeleteAsync(site, pair)).Refusals).Sentence, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_rule_may_be_meant_for_a_group_which_then_stays_and_so_do_its_people(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var leads = (await SaveAsync(site, Form("Leads", 0))).Value;
        var rest = RuleForm.New(RuleCatalogue.Of(RuleKey.MinRest));
        (rest.Scope, rest.ScopeId) = (RuleScope.Group, Guid.CreateVersion7());
        Assert.Equal(["ScopeId"], Fields(await SaveRuleAsync(site, rest)));
        rest.ScopeId = leads;
        Assert.True((await SaveRuleAsync(site, rest)).IsDone);

        var rules = (await site.AsAsync<ReadRules, Outcome<SiteRules>>(Manager, read => read.ExecuteAsync())).Value!;
        Assert.Equal("Leads", Assert.Single(rules.Settings[RuleKey.MinRest]).ScopeName);
        Assert.Equal(OutcomeStatus.Refused, (await DeleteAsync(site, leads)).Status);
        var person = await site.AsAsync<DeletePerson, Outcome<Nothing>>(Manager, delete => delete.ExecuteAsync(people[0].Id));
        Assert.Contains("1 group", Assert.Single(person.Refusals).Sentence, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_list_is_searched_filtered_and_ordered(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await SaveAsync(site, Form("Leads", 0, 1));
        await SaveAsync(site, Form("Drivers", 0));
        await SaveAsync(site, new() { Name = "First aid", Kind = GroupKind.Qualification });

        Assert.Equal(["Drivers", "First aid", "Leads"], (await ListAsync(site, Everything)).Items.Select(row => row.Name));
        Assert.Equal(["Leads", "Drivers", "First aid"], (await ListAsync(site, Everything with { Sort = "members", Descending = true })).Items.Select(row => row.Name));
        Assert.Equal(["First aid"], (await ListAsync(site, Everything.With("kind", "Qualification"))).Items.Select(row => row.Name));
        Assert.Equal(["Leads"], (await ListAsync(site, Everything with { Search = "lea" })).Items.Select(row => row.Name));
    }

    private async Task<TestSite> StartAsync(DatabaseKind kind)
    {
        var site = await TestSite.StartAsync(kind);
        await site.AddAsync([Site(), cook, .. people]);
        return site;
    }

    private MemberChoice Member(int number) => new(people[number].Id, people[number].Name);

    private GroupForm Form(string name, params int[] members) => new() { Name = name, Members = [.. members.Select(Member)] };

    private static async Task<GroupForm> RenamedAsync(TestSite site, Guid id, string name)
    {
        var form = (await ReadAsync(site, id)).Value!;
        form.Name = name;
        return form;
    }

    private static RuleForm RuleOf(RuleKey key, string name)
    {
        var form = RuleForm.New(RuleCatalogue.Of(key));
        form.Parameters[0].Text = name;
        return form;
    }

    private static async Task NameAsync(TestSite site, RuleKey key, string name) => Assert.True((await SaveRuleAsync(site, RuleOf(key, name))).IsDone);

    private static IEnumerable<string?> Fields<T>(Outcome<T> outcome) => outcome.Refusals.Select(refusal => refusal.Field);

    private static Task<Outcome<Guid>> SaveAsync(TestSite site, GroupForm form) =>
        site.AsAsync<SaveGroup, Outcome<Guid>>(Manager, save => save.ExecuteAsync(form));

    private static Task<Outcome<Guid>> SaveRuleAsync(TestSite site, RuleForm form) =>
        site.AsAsync<SaveRuleSetting, Outcome<Guid>>(Admin, save => save.ExecuteAsync(form));

    private static Task<Outcome<GroupForm>> ReadAsync(TestSite site, Guid id) =>
        site.AsAsync<ReadGroup, Outcome<GroupForm>>(Manager, read => read.ExecuteAsync(id));

    private static Task<Outcome<Nothing>> DeleteAsync(TestSite site, Guid id) =>
        site.AsAsync<DeleteGroup, Outcome<Nothing>>(Manager, delete => delete.ExecuteAsync(id));

    private static async Task<ListPage<GroupRow>> ListAsync(TestSite site, ListQuery query) =>
        (await site.AsAsync<ListGroups, Outcome<ListPage<GroupRow>>>(Manager, list => list.ExecuteAsync(query))).Value!;
}
