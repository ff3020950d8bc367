using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Schedules.Advice;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Rules.Settings.Preview;

/// <summary>Which weeks, drafts and published ones that are not over, a setting would break if it were saved. Nothing is changed.</summary>
public sealed class PreviewRuleSetting(Operations operations)
{
    public async Task<Outcome<RulePreview>> ExecuteAsync(RuleForm form, CancellationToken cancellation = default) =>
        (await operations.ReadAsync(Permission.EditRules, async scope =>
        {
            await scope.Db.BeginSnapshotAsync(scope.Cancellation);
            return await PreviewAsync(scope, form);
        }, cancellation)).Flat();

    private static async Task<Outcome<RulePreview>> PreviewAsync(ReadScope scope, RuleForm form)
    {
        if (!RuleCatalogue.Knows(form.Key) || RuleCatalogue.Of(form.Key) is { AlwaysHolds: true })
            return new Refusal("This rule always holds and cannot be set.");
        var rule = RuleCatalogue.Of(form.Key);
        if (form.Id is { } id && !await scope.Db.RuleSettings.AnyAsync(one => one.Id == id && one.Key == form.Key, scope.Cancellation))
            return Outcome.NotFound;
        var (parameters, faults) = await RuleFaults.JudgeAsync(scope, rule, form);
        if (faults.Count > 0)
            return Outcome.Refused(faults);

        var others = await scope.Db.RuleSettings.Where(one => one.Key == form.Key && one.Id != form.Id).ToListAsync(scope.Cancellation);
        var changed = new RuleSnapshot(
            form.Key, form.Level, form.Weight ?? rule.DefaultWeight, parameters.Format(rule, ShiftKindNames.All), form.Scope, form.IdOfScope, form.EmploymentOfScope);
        IReadOnlyList<RuleSnapshot> asChanged = [.. others.Select(RuleSnapshot.Of), changed];
        var ofSite = await RunRules.OfSiteAsync(scope.Db, scope.Cancellation);
        var weeks = await WeeksAsync(scope);
        List<WeekBreaches> broken = [];
        foreach (var (schedule, location) in weeks)
        {
            // As far back as either of them looks.
            if (await WeekRows.ReadAsync(scope.Db, schedule.Id, scope.Cancellation, [.. ofSite, changed]) is { Shifts.Count: > 0 } rows
                && CheckWeek(rows.Unlocked() with { Rules = ofSite }, location, asChanged) is { } found)
                broken.Add(found);
        }

        return new RulePreview(weeks.Count, broken);
    }

    private static async Task<List<(Schedule Schedule, string Location)>> WeeksAsync(ReadScope scope)
    {
        var today = (await scope.SiteAsync()).Time().Day(scope.Now);
        var rows = await scope.Db.Schedules.Where(one => one.StartDate > today.AddDays(-Schedule.LongestDays))
            .Join(scope.Db.Locations, one => one.LocationId, location => location.Id, (schedule, location) => new { schedule, location.Name })
            .ToListAsync(scope.Cancellation);
        return [.. rows.Where(row => row.schedule.EndDate > today).OrderBy(row => row.schedule.StartDate).ThenBy(row => row.Name, StringComparer.Ordinal).Select(row => (row.schedule, row.Name))];
    }

    /// <summary>The rule alone, as it is set now and as it would be: the other rules say the same both times. Null when nothing breaks.</summary>
    private static WeekBreaches? CheckWeek(WeekRows rows, string location, IReadOnlyList<RuleSnapshot> changed)
    {
        var key = changed[^1].Key;
        var week = new WeekBreaches(rows.Schedule.Id, rows.Schedule.LocationId, location, rows.Schedule.StartDate, rows.Schedule.Days, rows.Schedule.State, []);
        var before = ViolationsOf(rows with { Rules = [.. rows.Rules.Where(one => one.Key == key)] });
        var after = ViolationsOf(rows with { Rules = changed });
        if (before.Value is not { } known || after.Value is not { } violations)
            return week with { WhyUnknown = string.Join(' ', before.Refusals.Concat(after.Refusals).Select(refusal => refusal.Sentence).Distinct()) };
        var breaches = RuleChange.Breaks(key, known, violations);
        return breaches.Count == 0 ? null : week with { Breaches = [.. breaches.Select(one => new NewBreach(one.Level, one.Sentence))] };
    }

    private static Outcome<IReadOnlyList<Violation>> ViolationsOf(WeekRows rows)
    {
        var built = ProblemBuilder.Build(rows);
        return built.Value is { } week ? Outcome.Done(Evaluation.Of(week.Problem, week.Current).Violations) : built.Failure();
    }
}
