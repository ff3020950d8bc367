using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Requests;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Rules;
using SmartScheduling.Web.Features.Rules.Settings;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Rules;

public sealed class RuleSettingTests
{
    private static readonly Caller Admin = new(null, "Ann Admin", AccessRole.Admin, null);

    [Theory, EachDatabase]
    public async Task Settings_of_one_rule_stand_side_by_side_and_say_whom_they_are_about(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var everyone = Form(RuleKey.MaxMinutes);
        var cooks = Form(RuleKey.MaxMinutes);
        (cooks.Level, cooks.Weight, cooks.Scope, cooks.ScopeId) = (RuleLevel.Soft, 10, RuleScope.JobRole, team.Cook.Id);
        cooks.Parameters[0].Number = 2100;
        (cooks.Parameters[1].Unit, cooks.Parameters[1].Days) = (PeriodUnit.Days, 7);
        await SaveAsync(team, Admin, everyone);
        await SaveAsync(team, Admin, cooks);

        var settings = (await ReadAsync(team, team.Manager)).Value!.Settings[RuleKey.MaxMinutes].ToList();
        Assert.Equal(["Nobody works more than 48 h in a week.", "Nobody works more than 35 h in any 7 days."], settings.Select(setting => setting.Sentence));
        Assert.Equal((RuleScope.JobRole, "Cook", RuleLevel.Soft, 10), (settings[1].Scope, settings[1].ScopeName, settings[1].Level, settings[1].Weight));

        // The same once more would count twice.
        Assert.Equal(OutcomeStatus.Refused, (await SaveAsync(team, Admin, Form(RuleKey.MaxMinutes))).Status);
        var again = RuleForm.Of(settings[1]);
        (again.Scope, again.ScopeId) = (RuleScope.Employee, team.Ada.Id);
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, again)).Status);
        Assert.Equal(OutcomeStatus.Stale, (await SaveAsync(team, Admin, again)).Status);
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, again, overwrite: true)).Status);
        Assert.Equal("Ada Cook", (await ReadAsync(team, Admin)).Value!.Settings[RuleKey.MaxMinutes].Last().ScopeName);
    }

    [Theory, EachDatabase]
    public async Task A_setting_can_be_for_one_kind_of_employment(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var sent = Form(RuleKey.MaxShifts);
        sent.Parameters[0].Number = 0;
        (sent.Scope, sent.ScopeId) = (RuleScope.Contract, team.Cook.Id);
        Assert.Equal(["EmploymentType"], Fields(await SaveAsync(team, Admin, sent)));
        sent.EmploymentType = (EmploymentType)99;
        Assert.Equal(["EmploymentType"], Fields(await SaveAsync(team, Admin, sent)));
        sent.EmploymentType = EmploymentType.Dispatched;
        Assert.Equal(OutcomeStatus.Forbidden, (await SaveAsync(team, team.Manager, sent)).Status);
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, sent)).Status);
        Assert.Equal(OutcomeStatus.Refused, (await SaveAsync(team, Admin, sent)).Status);
        sent.EmploymentType = EmploymentType.PartTime;
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, sent)).Status);

        var settings = (await ReadAsync(team, team.Manager)).Value!.Settings[RuleKey.MaxShifts].ToList();
        Assert.Equal(["Dispatched by an agency", "Part-time"], settings.Select(setting => setting.ScopeName).Order());
        // Nothing is left of the job role that was chosen before.
        Assert.All(settings, setting => Assert.Equal((RuleScope.Contract, (Guid?)null), (setting.Scope, setting.ScopeId)));
        var everyone = RuleForm.Of(settings[0]);
        everyone.Scope = RuleScope.Everyone;
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, everyone)).Status);
        Assert.Null((await ReadAsync(team, Admin)).Value!.Settings[RuleKey.MaxShifts].First().EmploymentType);
    }

    [Theory, EachDatabase]
    public async Task What_a_rule_does_not_accept_is_refused_at_its_field(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);

        var rest = Form(RuleKey.MinRest);
        rest.Parameters[0].Number = 20_000;
        Assert.Equal(["parameters.minutes"], Fields(await SaveAsync(team, Admin, rest)));
        rest.Parameters[0].Number = null;
        Assert.Equal(["parameters.minutes"], Fields(await SaveAsync(team, Admin, rest)));
        var weeks = Form(RuleKey.MaxShifts);
        (weeks.Parameters[2].Unit, weeks.Parameters[2].Days) = (PeriodUnit.Days, 1000);
        Assert.Equal(["parameters.period"], Fields(await SaveAsync(team, Admin, weeks)));

        var wish = Form(RuleKey.Preference);
        (wish.Level, wish.Weight) = (RuleLevel.Hard, 1);
        Assert.Equal(["Level"], Fields(await SaveAsync(team, Admin, wish)));
        (wish.Level, wish.Weight, wish.Scope) = (RuleLevel.Soft, 10_001, RuleScope.Employee);
        Assert.Equal(["Weight", "ScopeId"], Fields(await SaveAsync(team, Admin, wish)));
        var closure = Form(RuleKey.Calendar);
        (closure.Parameters[0].Date, closure.Parameters[4].Text) = (new(2026, 12, 24), "opposite");
        Assert.Equal(["parameters.group"], Fields(await SaveAsync(team, Admin, closure)));
        var daysOff = Form(RuleKey.DaysOff);
        (daysOff.Parameters[0].Number, daysOff.Parameters[1].Number) = (3, 2);
        Assert.Equal(["parameters.least"], Fields(await SaveAsync(team, Admin, daysOff)));
        var coverage = Form(RuleKey.Coverage);
        (coverage.Scope, coverage.ScopeId) = (RuleScope.JobRole, team.Cook.Id);
        Assert.Equal(["Scope"], Fields(await SaveAsync(team, Admin, coverage)));
        Assert.Equal(OutcomeStatus.Refused, (await SaveAsync(team, Admin, Form(RuleKey.Eligible))).Status);
        Assert.Equal(OutcomeStatus.Refused, (await SaveAsync(team, Admin, Form((RuleKey)999))).Status);
        Assert.Empty((await ReadAsync(team, Admin)).Value!.Settings);
    }

    [Theory, EachDatabase]
    public async Task What_would_stop_every_run_is_refused_unless_it_is_off(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        (RuleKey Key, string Field)[] lacking =
        [
            (RuleKey.SkillMix, "qualification"), (RuleKey.Backup, "group"), (RuleKey.Backup, "backups"), (RuleKey.Together, "group"), (RuleKey.Calendar, "date"),
        ];
        foreach (var rule in lacking.GroupBy(one => one.Key, one => "parameters." + one.Field))
        {
            Assert.Equal(rule, Fields(await SaveAsync(team, Admin, Form(rule.Key))));
            var off = Form(rule.Key);
            off.Level = RuleLevel.Off;
            Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, off)).Status);
        }

        var date = Form(RuleKey.Calendar);
        date.Parameters[0].Date = new(2026, 12, 24);
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, date)).Status);
        var settings = (await ReadAsync(team, Admin)).Value!.Settings[RuleKey.Calendar];
        Assert.Contains("On Thu 24 Dec 2026 everybody must be off.", settings.Select(setting => setting.Sentence));
        date.Parameters[1].Text = "Cooks";
        Assert.Equal(["parameters.group"], Fields(await SaveAsync(team, Admin, date)));
    }

    [Theory, EachDatabase]
    public async Task Free_days_dates_and_weekdays_come_back_as_they_were_chosen(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var closure = Form(RuleKey.ForbiddenSuccession);
        closure.Parameters[0].Pairs.Clear();
        closure.Parameters[0].Pairs.Add(new(KindPair.Free, 2));
        closure.Parameters[1].Dates.Add(new(2026, 12, 26));
        // One that was typed and not added yet counts.
        closure.Parameters[1].Date = new(2026, 12, 24);
        var mondays = Form(RuleKey.PreferPerson);
        mondays.Parameters[2].Weekdays = [DayOfWeek.Friday, DayOfWeek.Monday];
        mondays.Level = RuleLevel.Hard;
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, closure)).Status);
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, mondays)).Status);

        var stored = (await ReadAsync(team, Admin)).Value!.Settings;
        Assert.Equal("These do not follow each other from Thu 24 Dec 2026 and Sat 26 Dec 2026 to the day after: Free then Late.", stored[RuleKey.ForbiddenSuccession].Single().Sentence);
        Assert.Equal("They are wanted on every shift on Mondays and Fridays: preferred when this is soft, always there when it is hard.", stored[RuleKey.PreferPerson].Single().Sentence);
        foreach (var (setting, form) in new[] { (stored[RuleKey.ForbiddenSuccession].Single(), closure), (stored[RuleKey.PreferPerson].Single(), mondays) })
        {
            var rule = RuleCatalogue.Of(setting.Key);
            var again = RuleParameters.Parse(rule, RuleForm.Of(setting).Copy().ParametersAsJson(), ShiftKindNames.All, out _);
            Assert.Equal(RuleParameters.Parse(rule, form.ParametersAsJson(), ShiftKindNames.All, out _).Format(rule, ShiftKindNames.All), again.Format(rule, ShiftKindNames.All));
        }
    }

    [Theory, EachDatabase]
    public async Task A_rule_is_removed_brought_back_and_reset(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        await ResetAsync(team, Admin, RuleKey.MaxMinutes);
        var settings = (await ReadAsync(team, Admin)).Value!.Settings[RuleKey.MaxMinutes].ToList();
        Assert.Equal(DefaultRules.All().Where(rule => rule.Key == RuleKey.MaxMinutes).Select(rule => rule.Parameters).Order(), settings.Select(Stored).Order());

        Assert.Equal(OutcomeStatus.Done, (await RemoveAsync(team, Admin, settings[0].Id)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await RemoveAsync(team, Admin, settings[0].Id)).Status);
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, Admin, RuleForm.Again(settings[0]))).Status);
        Assert.Equal(2, (await ReadAsync(team, Admin)).Value!.Settings[RuleKey.MaxMinutes].Count());
        Assert.Equal(OutcomeStatus.NotFound, (await ResetAsync(team, Admin, RuleKey.Eligible)).Status);

        static string Stored(RuleSettingRow setting) => setting.Parameters.Format(RuleCatalogue.Of(setting.Key), ShiftKindNames.All);
    }

    [Theory, EachDatabase]
    public async Task Managers_read_and_admins_change(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        foreach (var caller in new[] { team.Manager, team.AsAda, null })
        {
            Assert.Equal(OutcomeStatus.Forbidden, (await SaveAsync(team, caller, Form(RuleKey.MinRest))).Status);
            Assert.Equal(OutcomeStatus.Forbidden, (await RemoveAsync(team, caller, Guid.CreateVersion7())).Status);
            Assert.Equal(OutcomeStatus.Forbidden, (await ResetAsync(team, caller, RuleKey.MinRest)).Status);
        }

        Assert.Equal(OutcomeStatus.Done, (await ReadAsync(team, team.Manager)).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await ReadAsync(team, team.AsAda)).Status);
    }

    [Fact]
    public void Every_parameter_survives_the_form() => Assert.All(RuleCatalogue.All, rule =>
    {
        var inputs = RuleForm.New(rule).ParametersAsJson();
        Assert.Equal(RuleParameters.Defaults(rule).Format(rule, ShiftKindNames.All), inputs);
    });

    private static RuleForm Form(RuleKey key) => RuleCatalogue.Knows(key) ? RuleForm.New(RuleCatalogue.Of(key)) : new() { Key = key, Parameters = [] };

    private static IEnumerable<string?> Fields<T>(Outcome<T> outcome) => outcome.Refusals.Select(refusal => refusal.Field);

    private static Task<Outcome<Guid>> SaveAsync(SmallTeam team, Caller? caller, RuleForm form, bool overwrite = false) =>
        team.AsAsync<SaveRuleSetting, Outcome<Guid>>(caller, save => save.ExecuteAsync(form, overwrite));

    private static Task<Outcome<SiteRules>> ReadAsync(SmallTeam team, Caller? caller) =>
        team.AsAsync<ReadRules, Outcome<SiteRules>>(caller, read => read.ExecuteAsync());

    private static Task<Outcome<Nothing>> RemoveAsync(SmallTeam team, Caller? caller, Guid id) =>
        team.AsAsync<RemoveRuleSetting, Outcome<Nothing>>(caller, remove => remove.ExecuteAsync(id));

    private static Task<Outcome<Nothing>> ResetAsync(SmallTeam team, Caller? caller, RuleKey key) =>
        team.AsAsync<ResetRule, Outcome<Nothing>>(caller, reset => reset.ExecuteAsync(key));
}
