using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Templates;

/// <summary>What is wrong with a template that was typed: by itself, and against what is stored.</summary>
internal static class TemplateFormFaults
{
    public static async Task<List<Refusal>> FaultsAsync(this WriteScope scope, TemplateForm form, ShiftTemplate template)
    {
        // One sentence a field; what is wrong with a row says more than what the row then lacks.
        var faults = RowFaults(form).Concat(template.Faults()).DistinctBy(fault => fault.Field).ToList();
        if (template.LocationId != Guid.Empty && !await scope.Db.Locations.AnyAsync(location => location.Id == template.LocationId, scope.Cancellation))
            faults.Add(new("This location no longer exists. Choose another one.", nameof(TemplateForm.LocationId)));
        var asked = template.Requirements.ConvertAll(required => required.JobRoleId);
        if (await scope.Db.JobRoles.CountAsync(role => asked.Contains(role.Id), scope.Cancellation) < asked.Count)
            faults.Add(new("One of these job roles no longer exists. Choose another one.", nameof(TemplateForm.Requirements)));
        var name = template.Name.ToLowerInvariant();
        if (await scope.Db.ShiftTemplates.AnyAsync(
            other => other.Id != template.Id && other.LocationId == template.LocationId && other.Name.ToLower() == name, scope.Cancellation))
            faults.Add(new("There is already a template with this name at this location.", nameof(TemplateForm.Name)));
        return faults;
    }

    private static IEnumerable<Refusal> RowFaults(TemplateForm form)
    {
        if (form.Requirements.Exists(row => row.JobRoleId is null))
            yield return new("Choose a job role in every row, or remove the row.", nameof(TemplateForm.Requirements));
        if (form.Requirements.DistinctBy(row => row.JobRoleId).Count() < form.Requirements.Count)
            yield return new("A job role stands in two rows. Put the numbers together in one.", nameof(TemplateForm.Requirements));
    }
}
