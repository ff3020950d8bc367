namespace SmartScheduling.Web.Components.Lists;

/// <summary>What of a list is asked for. Stands in the page's address, so that reload, back and a shared link show the same.</summary>
/// <param name="Search">Trimmed words, never null.</param>
/// <param name="Sort">Name of the column, as its <c>Sort</c> says; null for the list's own order.</param>
/// <param name="Descending">Whether that column goes downwards.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows on a page.</param>
/// <param name="Filters">Chosen filters by name; one that is not chosen is not in here.</param>
public sealed record ListQuery(string Search, string? Sort, bool Descending, int Page, int Size, IReadOnlyDictionary<string, string> Filters)
{
    public static IReadOnlyList<int> Sizes { get; } = [25, 50, 100];

    public int Skip => (Page - 1) * Size;

    /// <summary>Whether anything but order and page narrows the list.</summary>
    public bool Narrows => Search.Length > 0 || Filters.Count > 0;

    public string? Filter(string name) => Filters.GetValueOrDefault(name);

    /// <summary>A filter whose value is an id; null when it is not chosen or no id.</summary>
    public Guid? FilterId(string name) => Guid.TryParse(Filter(name), out var id) ? id : null;

    public ListQuery With(string filter, string? value)
    {
        var filters = Filters.Where(other => other.Key != filter).ToDictionary();
        if (!string.IsNullOrEmpty(value))
            filters[filter] = value;
        return this with { Filters = filters, Page = 1 };
    }
}

/// <summary>One page of a list and how many there are in all.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Items, int Total);
