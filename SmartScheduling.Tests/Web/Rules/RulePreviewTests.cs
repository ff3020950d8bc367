using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Requests;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Rules.Settings;
using SmartScheduling.Web.Features.Rules.Settings.Preview;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Rules;

public sealed class RulePreviewTests
{
    private static readonly Caller Admin = new(null, "Ann Admin", AccessRole.Admin, null);

    [Theory, EachDatabase]
    public async Task A_tighter_rule_lists_what_it_newly_breaks_in_drafts_and_published_weeks_to_come(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var next = NextMonday(team);
        await NightsAsync(team, next, published: true, 0, 1, 2);
        await NightsAsync(team, next.AddDays(7), published: false, 3, 4);
        await NightsAsync(team, next.AddDays(-21), published: true, 0, 1, 2);
        var limit = Form(2);
        await team.AsAsync<SaveRuleSetting, Outcome<Guid>>(Admin, save => save.ExecuteAsync(limit));
        var stored = (await team.AsAsync<ReadRules, Outcome<SiteRules>>(Admin, read => read.ExecuteAsync())).Value!.Settings[RuleKey.MaxConsecutiveDays].Single();

        // Two in a row are allowed: the third night of the published week is known already.
        Assert.Equal((2, 0), Counts(await PreviewAsync(team, RuleForm.Of(stored))));

        var tighter = RuleForm.Of(stored);
        tighter.Parameters[0].Number = 1;
        var preview = (await PreviewAsync(team, tighter)).Value!;
        Assert.Equal([ScheduleState.Published, ScheduleState.Draft], preview.Weeks.Select(week => week.State));
        Assert.Equal([1, 1], preview.Weeks.Select(week => week.Breaches.Count));
        Assert.StartsWith("Ada Cook works more than 1 day in a row with Night on Tue", preview.Weeks[0].Breaches[0].Sentence, StringComparison.Ordinal);
        Assert.Equal(ScoreLevel.Hard, preview.Weeks[0].Breaches[0].Level);

        // As a new setting beside the stored one, its own breaches are all new.
        Assert.Equal((2, 2), Counts(await PreviewAsync(team, Form(1))));
        tighter.Level = RuleLevel.Off;
        Assert.Equal((2, 0), Counts(await PreviewAsync(team, tighter)));
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_saved_is_refused_at_its_field_and_nothing_is_stored(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var wrong = Form(0);
        Assert.Equal(["parameters.count"], (await PreviewAsync(team, wrong)).Refusals.Select(refusal => refusal.Field));
        var gone = RuleForm.Of(new(Guid.CreateVersion7(), 1, RuleKey.MinRest, RuleLevel.Hard, 1, SmartScheduling.Solver.Rules.Parameters.RuleParameters.Defaults(RuleCatalogue.Of(RuleKey.MinRest)), RuleScope.Everyone, null, null, null));
        Assert.Equal(OutcomeStatus.NotFound, (await PreviewAsync(team, gone)).Status);
        Assert.Equal((0, 0), Counts(await PreviewAsync(team, Form(3))));
        Assert.Empty((await team.AsAsync<ReadRules, Outcome<SiteRules>>(Admin, read => read.ExecuteAsync())).Value!.Settings);
        foreach (var caller in new[] { team.Manager, team.AsAda, null })
            Assert.Equal(OutcomeStatus.Forbidden, (await team.AsAsync<PreviewRuleSetting, Outcome<RulePreview>>(caller, preview => preview.ExecuteAsync(Form(3)))).Status);
    }

    private static RuleForm Form(int days)
    {
        var form = RuleForm.New(RuleCatalogue.Of(RuleKey.MaxConsecutiveDays));
        form.Parameters[0].Number = days;
        return form;
    }

    private static Task<Schedule> NightsAsync(SmallTeam team, DateOnly monday, bool published, params int[] days) =>
        team.PlanNightsAsync(monday, team.Ada, published, [.. days.Select(monday.AddDays)]);

    private static DateOnly NextMonday(SmallTeam team)
    {
        var today = team.Today;
        return today.AddDays(7 - ((int)today.DayOfWeek + 6) % 7);
    }

    private static (int Checked, int Broken) Counts(Outcome<RulePreview> outcome) => (outcome.Value!.Checked, outcome.Value.Weeks.Count);

    private static Task<Outcome<RulePreview>> PreviewAsync(SmallTeam team, RuleForm form) =>
        team.AsAsync<PreviewRuleSetting, Outcome<RulePreview>>(Admin, preview => preview.ExecuteAsync(form));
}
