using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Activity;

/// <summary>What the activity can be filtered by: everything that occurs in it.</summary>
public sealed record ActivityChoices(IReadOnlyList<string> Who, IReadOnlyList<string> Actions, IReadOnlyList<string> Subjects);

public sealed class ReadActivityChoices(Operations operations)
{
    public Task<Outcome<ActivityChoices>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<ActivityChoices>(Permission.ViewActivity, async scope => new(
            await Sorted(scope.Db.Activity.Select(entry => entry.Who)).ToListAsync(scope.Cancellation),
            await Sorted(scope.Db.Activity.Select(entry => entry.Action)).ToListAsync(scope.Cancellation),
            await Sorted(scope.Db.Activity.Select(entry => entry.Subject)).ToListAsync(scope.Cancellation)), cancellation);

    private static IQueryable<string> Sorted(IQueryable<string> words) => words.Distinct().OrderBy(word => word);
}
