using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Activity;

/// <summary>What the ids in a record mean to a reader, as far as it is still there: a person's name, the days of a week.</summary>
internal static partial class ReferencedNames
{
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesInAsync(this ReadScope scope, string? before, string? after)
    {
        Guid[] ids = [.. Ids().Matches(before + after).Select(match => Guid.Parse(match.Value)).Distinct()];
        var names = new Dictionary<Guid, string>();
        if (ids.Length == 0)
            return names;
        var format = SiteFormat.For(await scope.SiteAsync());
        var named = scope.Db.Employees.Select(one => new { one.Id, one.Name })
            .Concat(scope.Db.Groups.Select(one => new { one.Id, one.Name }))
            .Concat(scope.Db.JobRoles.Select(one => new { one.Id, one.Name }))
            .Concat(scope.Db.Locations.Select(one => new { one.Id, one.Name }))
            .Concat(scope.Db.ShiftTemplates.Select(one => new { one.Id, one.Name }))
            .Concat(scope.Db.Users.Select(one => new { one.Id, Name = one.DisplayName }));
        foreach (var one in await named.Where(one => ids.Contains(one.Id)).ToListAsync(scope.Cancellation))
            names[one.Id] = one.Name;
        foreach (var one in await scope.Db.Schedules.Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, one.StartDate, one.Days }).ToListAsync(scope.Cancellation))
            names[one.Id] = format.Period(one.StartDate, one.Days);
        return names;
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")]
    private static partial Regex Ids();
}
