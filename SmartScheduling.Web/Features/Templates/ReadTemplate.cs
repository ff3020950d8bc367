using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Templates;

public sealed class ReadTemplate(Operations operations)
{
    public Task<Outcome<TemplateForm>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.ReadAsync<TemplateForm>(Permission.ViewPeople, async scope =>
            await scope.Db.ShiftTemplates.Include(template => template.Requirements).SingleOrDefaultAsync(template => template.Id == id, scope.Cancellation) is { } found
                ? TemplateForm.Of(found)
                : null, cancellation);
}
