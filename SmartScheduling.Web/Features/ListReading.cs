using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Components.Lists;

namespace SmartScheduling.Web.Features;

/// <summary>What every list does in the database: order and page.</summary>
public static class ListReading
{
    public static IOrderedQueryable<T> By<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> key, bool descending) =>
        descending ? rows.OrderByDescending(key) : rows.OrderBy(key);

    /// <summary>Counts all rows and reads those of the page that is asked for; <paramref name="rows"/> must be ordered.</summary>
    public static async Task<ListPage<T>> PageAsync<T>(this IQueryable<T> rows, ListQuery query, CancellationToken cancellation)
    {
        var total = await rows.CountAsync(cancellation);
        var items = total > query.Skip ? await rows.Skip(query.Skip).Take(query.Size).ToListAsync(cancellation) : [];
        return new(items, total);
    }
}
