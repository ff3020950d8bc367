using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Templates;

/// <summary>
/// Adds a template, or changes one that is still as it was when it was read. Shifts that were planned from it keep what
/// they have.
/// </summary>
public sealed class SaveTemplate(Operations operations)
{
    /// <param name="form">What was typed.</param>
    /// <param name="overwrite">Replaces what somebody else saved meanwhile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Outcome<Guid>> ExecuteAsync(TemplateForm form, bool overwrite = false, CancellationToken cancellation = default) =>
        operations.WriteAsync<Guid>(Permission.EditPeople, async scope =>
        {
            var opened = await scope.OpenAsync(
                form.Id, form.Version, overwrite, () => new ShiftTemplate { Name = "" }, templates => templates.Include(template => template.Requirements));
            if (opened.Value is not { } template)
                return opened.Failure();
            var before = form.Id is null ? null : await TemplateFacts.OfAsync(scope, template);
            form.WriteTo(template);
            if (await scope.FaultsAsync(form, template) is { Count: > 0 } faults)
                return Outcome.Refused(faults);

            // Requirements are rows of their own: without this, a change of them alone would not raise the template's version.
            scope.Touch(template);
            scope.Record(before is null ? "AddTemplate" : "ChangeTemplate", TemplateFacts.Subject, template.Id, template.Name, before, await TemplateFacts.OfAsync(scope, template));
            return template.Id;
        }, cancellation);
}
