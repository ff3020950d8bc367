using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Requests;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Rules.Presets;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Rules;

public sealed class PresetTests
{
    private static readonly Caller Admin = new(null, "Ann Admin", AccessRole.Admin, null);

    [Theory, EachDatabase]
    public async Task A_preset_keeps_a_weight_for_each_rule_that_has_one(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var id = (await SaveAsync(team, Admin, Form("Weekend", (RuleKey.MaxWeekends, 30), (RuleKey.FairMinutes, 0)))).Value;
        var second = Form("Second");
        second.GapPercent = 1.5;
        await SaveAsync(team, Admin, second);

        var presets = (await ListAsync(team, team.Manager)).Value!;
        Assert.Equal(["Weekend", "Second"], presets.Select(preset => preset.Name));
        Assert.Equal(new Dictionary<RuleKey, int> { [RuleKey.MaxWeekends] = 30, [RuleKey.FairMinutes] = 0 }, presets[0].Weights);
        Assert.Empty(presets[1].Weights);
        Assert.Equal([0, 1.5], presets.Select(preset => preset.GapPercent));
        Assert.Equal(1.5, (await ReadAsync(team, Admin, presets[1].Id)).Value!.GapPercent);

        var form = (await ReadAsync(team, Admin, id)).Value!;
        form.Weights.Single(weight => weight.Key == RuleKey.FairMinutes).Weight = null;
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, form)).Status);
        Assert.Equal(OutcomeStatus.Stale, (await SaveAsync(team, Admin, form)).Status);
        Assert.Equal([RuleKey.MaxWeekends], (await ListAsync(team, Admin)).Value![0].Weights.Keys);
    }

    [Theory, EachDatabase]
    public async Task What_makes_no_sense_is_refused_at_its_field(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        await SaveAsync(team, Admin, Form("Balanced"));

        Assert.Equal(["Name"], Fields(await SaveAsync(team, Admin, Form(" "))));
        Assert.Equal(["Name"], Fields(await SaveAsync(team, Admin, Form("balanced "))));
        Assert.Equal(["weights.Preference"], Fields(await SaveAsync(team, Admin, Form("Much", (RuleKey.Preference, 10_001)))));
        foreach (var seconds in new int?[] { null, 4, 3601 })
        {
            var form = Form("Time");
            form.TimeLimitSeconds = seconds;
            Assert.Equal(["TimeLimitSeconds"], Fields(await SaveAsync(team, Admin, form)));
        }

        foreach (var percent in new double?[] { null, -1, 50.5, double.NaN })
        {
            var form = Form("Gap");
            form.GapPercent = percent;
            Assert.Equal(["GapPercent"], Fields(await SaveAsync(team, Admin, form)));
        }

        Assert.Single((await ListAsync(team, Admin)).Value!);
    }

    [Theory, EachDatabase]
    public async Task The_weights_that_count_come_to_something_and_to_no_more_than_a_score_holds(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        await AddRulesAsync(team, (RuleKey.Preference, RuleLevel.Soft, 3), (RuleKey.FairMinutes, RuleLevel.Soft, 2), (RuleKey.MinRest, RuleLevel.Hard, 10));
        var sum = (await ReadAsync(team, Admin, null)).Value!;
        Assert.Equal(5, sum.Sum);

        // The rule that is hard does not count, whatever the preset would weigh it with.
        Assert.Equal(["Sum"], Fields(await SaveAsync(team, Admin, Form("Nothing", (RuleKey.Preference, 0), (RuleKey.FairMinutes, 0), (RuleKey.MinRest, 30)))));
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, Form("Little", (RuleKey.Preference, 0), (RuleKey.FairMinutes, 1)))).Status);
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, Form("Own", (RuleKey.Preference, 0)))).Status);

        // Each setting of a rule has the weight: nine of them and the other rule come to exactly the most.
        await AddRulesAsync(team, [.. Enumerable.Repeat((RuleKey.FairMinutes, RuleLevel.Soft, 2), 8)]);
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, Form("Most", (RuleKey.Preference, 10_000), (RuleKey.FairMinutes, 10_000)))).Status);
        await AddRulesAsync(team, (RuleKey.MaxWeekends, RuleLevel.Soft, 1));
        Assert.Equal(["Sum"], Fields(await SaveAsync(team, Admin, Form("More", (RuleKey.Preference, 10_000), (RuleKey.FairMinutes, 10_000)))));
        Assert.Equal(["Little", "Own", "Most"], (await ListAsync(team, Admin)).Value!.Select(preset => preset.Name));
    }

    [Theory, EachDatabase]
    public async Task A_forged_form_changes_nothing_of_the_sum(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        await AddRulesAsync(team, (RuleKey.Preference, RuleLevel.Soft, 3));
        PresetWeight nothing = new() { Key = RuleKey.Preference, Weight = 0 };
        PresetForm[] forged =
        [
            new() { Name = "Own weights", Weights = [nothing], OwnWeights = new Dictionary<RuleKey, OwnWeight> { [RuleKey.FairMinutes] = new(1, 99) } },
            new() { Name = "Always hard", Weights = [nothing, new() { Key = RuleKey.NoOverlap, Weight = 5 }] },
            new() { Name = "Twice", Weights = [nothing, new() { Key = RuleKey.Preference, Weight = 5 }] },
            new() { Name = "Below nothing", Weights = [new() { Key = RuleKey.Preference, Weight = int.MinValue }] },
            new() { Name = "Beyond all", Weights = [new() { Key = RuleKey.Preference, Weight = int.MaxValue }] },
        ];
        foreach (var form in forged) Assert.Equal(OutcomeStatus.Refused, (await SaveAsync(team, Admin, form)).Status);
        Assert.Empty((await ListAsync(team, Admin)).Value!);
    }

    private static async Task AddRulesAsync(SmallTeam team, params (RuleKey Key, RuleLevel Level, int Weight)[] rules)
    {
        await using var db = team.Site.Open();
        db.AddRange(rules.Select(rule => new RuleSetting { Key = rule.Key, Level = rule.Level, Weight = rule.Weight }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    [Theory, EachDatabase]
    public async Task Presets_are_deleted_but_for_the_last_and_come_back(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var own = (await SaveAsync(team, Admin, Form("Fair", (RuleKey.FairMinutes, 77)))).Value;
        Assert.Equal(OutcomeStatus.Refused, (await DeleteAsync(team, Admin, own)).Status);
        await SaveAsync(team, Admin, Form("Own"));

        await team.AsAsync<RestorePresets, Outcome<Nothing>>(Admin, restore => restore.ExecuteAsync());

        var presets = (await ListAsync(team, Admin)).Value!;
        Assert.Equal(6, presets.Count);
        Assert.Equal(3, presets.Single(preset => preset.Name == "Fair").Weights[RuleKey.FairMinutes]);
        Assert.Equal(OutcomeStatus.Done, (await DeleteAsync(team, Admin, own)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await DeleteAsync(team, Admin, own)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await ReadAsync(team, Admin, own)).Status);
    }

    [Theory, EachDatabase]
    public async Task Managers_read_and_admins_change(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        foreach (var caller in new[] { team.Manager, team.AsAda, null })
        {
            Assert.Equal(OutcomeStatus.Forbidden, (await SaveAsync(team, caller, Form("Mine"))).Status);
            Assert.Equal(OutcomeStatus.Forbidden, (await DeleteAsync(team, caller, Guid.CreateVersion7())).Status);
            Assert.Equal(OutcomeStatus.Forbidden, (await ReadAsync(team, caller, Guid.CreateVersion7())).Status);
        }

        Assert.Equal(OutcomeStatus.Forbidden, (await ListAsync(team, team.AsAda)).Status);
    }

    private static PresetForm Form(string name, params (RuleKey Key, int Weight)[] weights) => new()
    {
        Name = name,
        Weights = [.. RuleCatalogue.All.Where(rule => rule.Levels.Contains(RuleLevel.Soft)).Select(rule => new PresetWeight
        {
            Key = rule.Key,
            Weight = weights.Where(one => one.Key == rule.Key).Select(one => (int?)one.Weight).FirstOrDefault(),
        })],
    };

    private static IEnumerable<string?> Fields<T>(Outcome<T> outcome) => outcome.Refusals.Select(refusal => refusal.Field);

    private static Task<Outcome<Guid>> SaveAsync(SmallTeam team, Caller? caller, PresetForm form) =>
        team.AsAsync<SavePreset, Outcome<Guid>>(caller, save => save.ExecuteAsync(form));

    private static Task<Outcome<PresetForm>> ReadAsync(SmallTeam team, Caller? caller, Guid? id) =>
        team.AsAsync<ReadPreset, Outcome<PresetForm>>(caller, read => read.ExecuteAsync(id));

    private static Task<Outcome<IReadOnlyList<PresetRow>>> ListAsync(SmallTeam team, Caller? caller) =>
        team.AsAsync<ListPresets, Outcome<IReadOnlyList<PresetRow>>>(caller, list => list.ExecuteAsync());

    private static Task<Outcome<Nothing>> DeleteAsync(SmallTeam team, Caller? caller, Guid id) =>
        team.AsAsync<DeletePreset, Outcome<Nothing>>(caller, delete => delete.ExecuteAsync(id));
}
