using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Components.Forms;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.JobRoles;

namespace SmartScheduling.Web.Features.Templates;

/// <summary>What the activity keeps of a template.</summary>
internal sealed record TemplateFacts(
    string Name, string Location, string Start, string End, string Kind, string Colour, int Priority, string Weekdays, IReadOnlyList<string> JobRoles, bool Active)
{
    public const string Subject = "ShiftTemplate";

    public static async Task<TemplateFacts> OfAsync(ReadScope scope, ShiftTemplate template)
    {
        var location = await scope.Db.Locations.Where(found => found.Id == template.LocationId).Select(found => found.Name).SingleOrDefaultAsync(scope.Cancellation);
        var roles = (await scope.JobRoleChoicesAsync()).ToDictionary(role => role.Id, role => role.Name);
        return new(
            template.Name, location ?? "", Clock(template.StartTime), Clock(template.EndTime), template.Kind.ToString(), Palette.NameOf(template.Colour),
            template.Priority, template.Weekdays.ToString(),
            [.. template.Requirements.Select(required => $"{required.Count} {roles.GetValueOrDefault(required.JobRoleId)}").Order(StringComparer.Ordinal)],
            template.Active);
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
