using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Templates;

/// <summary>Deletes a template that nothing refers to; one that is in use can only be deactivated.</summary>
public sealed class DeleteTemplate(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.EditPeople, async scope =>
        {
            var stored = scope.Db.ShiftTemplates.Include(found => found.Requirements);
            if (await stored.SingleOrDefaultAsync(found => found.Id == id, scope.Cancellation) is not { } template)
                return Outcome.NotFound;
            if (await UsesAsync(scope, id) is { Count: > 0 } uses)
                return new Refusal($"{template.Name} cannot be deleted, because it is used by {Wording.And(uses)}. Deactivate it instead, and it is no longer offered.");
            scope.Db.ShiftTemplates.Remove(template);
            scope.Record("DeleteTemplate", TemplateFacts.Subject, id, template.Name, await TemplateFacts.OfAsync(scope, template));
            return Outcome.Done();
        }, cancellation);

    private static async Task<List<string>> UsesAsync(WriteScope scope, Guid id) =>
    [
        .. Wording.Some(await scope.Db.PlannedShifts.CountAsync(shift => shift.ShiftTemplateId == id, scope.Cancellation), "planned shift", "planned shifts"),
        .. Wording.Some(await scope.Db.Preferences.CountAsync(preference => preference.ShiftTemplateId == id, scope.Cancellation), "preference", "preferences"),
    ];
}
