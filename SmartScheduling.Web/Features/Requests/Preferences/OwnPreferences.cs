using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Requests.Preferences;

/// <summary>A preference together with the hours of the template that it names.</summary>
internal sealed record OwnPreference(MyPreference Row, (TimeOnly Start, TimeOnly End)? Shift)
{
    public Guid? ShiftTemplateId => Row.ShiftTemplateId;

    public PreferenceMeaning Meaning { get; } = PreferenceMeaning.Of(Row.ShiftTemplateId, Row.Weekday, Row.From, Row.Until);
}

internal static class OwnPreferences
{
    public static async Task<List<OwnPreference>> ListAsync(ReadScope scope, Guid employeeId)
    {
        var rows = await (
            from preference in scope.Db.Preferences
            where preference.EmployeeId == employeeId
            join template in scope.Db.ShiftTemplates on preference.ShiftTemplateId equals template.Id into named
            from template in named.DefaultIfEmpty()
            select new
            {
                preference.Id,
                preference.Version,
                preference.Wanted,
                preference.Weight,
                preference.ShiftTemplateId,
                preference.Weekday,
                preference.From,
                preference.Until,
                template!.Name,
                Start = (TimeOnly?)template.StartTime,
                End = (TimeOnly?)template.EndTime,
            }).ToListAsync(scope.Cancellation);
        return [.. rows
            .OrderByDescending(row => row.Wanted).ThenByDescending(row => row.Weight).ThenBy(row => row.Id)
            .Select(row => new OwnPreference(
                new(row.Id, row.Version, row.Wanted, row.Weight, row.ShiftTemplateId, row.Name, row.Weekday, row.From, row.Until),
                row.Start is { } start && row.End is { } end ? (start, end) : null))];
    }
}
