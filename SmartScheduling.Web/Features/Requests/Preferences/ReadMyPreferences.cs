using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Requests.Preferences;

public sealed record MyPreference(
    Guid Id, long Version, bool Wanted, int Weight, Guid? ShiftTemplateId, string? TemplateName, DayOfWeek? Weekday, TimeOnly? From, TimeOnly? Until);

/// <summary>A template that a preference may name.</summary>
public sealed record TemplateChoice(Guid Id, string Name, TimeOnly Start, TimeOnly End, int Colour);

/// <param name="Preferences">The wanted first, the weightiest first.</param>
/// <param name="Templates">Those in use that ask for one of the caller's job roles, and those already named.</param>
/// <param name="Contradictions">Sentences about preferences that cannot both come true.</param>
public sealed record MyPreferences(
    IReadOnlyList<MyPreference> Preferences, IReadOnlyList<TemplateChoice> Templates, IReadOnlyList<string> Contradictions);

/// <summary>The caller's own preferences with what can be chosen for a new one.</summary>
public sealed class ReadMyPreferences(Operations operations)
{
    public Task<Outcome<MyPreferences>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<MyPreferences>(Permission.OwnSchedule, async scope =>
        {
            if (scope.Caller.EmployeeId is not { } me)
                return null;
            var preferences = await OwnPreferences.ListAsync(scope, me);
            var named = preferences.Select(preference => preference.ShiftTemplateId).OfType<Guid>().ToList();
            var templates = await scope.Db.ShiftTemplates
                .Where(template => named.Contains(template.Id) || (template.Active && template.Requirements.Any(required =>
                    scope.Db.Employees.Any(person => person.Id == me && person.JobRoles.Any(held => held.JobRoleId == required.JobRoleId)))))
                .OrderBy(template => template.StartTime).ThenBy(template => template.Name)
                .Select(template => new TemplateChoice(template.Id, template.Name, template.StartTime, template.EndTime, template.Colour))
                .ToListAsync(scope.Cancellation);
            var words = new PreferenceWords(SiteFormat.For(await scope.SiteAsync()));
            return new([.. preferences.Select(preference => preference.Row)], templates, Contradictions.Among(preferences, words));
        }, cancellation);
}
