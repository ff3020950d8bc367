using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace SmartScheduling.Web.Components.Lists;

/// <summary>Writes a <see cref="ListQuery"/> into an address and reads it back. Parameters of others in the address are kept.</summary>
/// <param name="prefix">Set when a page has two lists: their parameters start with it.</param>
/// <param name="defaultSort">Order when the address names none; a leading minus means descending.</param>
public sealed class ListAddress(string prefix, string? defaultSort)
{
    private const int LongestSearch = 100;
    private readonly string search = prefix + "q", sort = prefix + "sort", page = prefix + "page", size = prefix + "size", filter = prefix + "f.";

    public ListQuery Read(string uri)
    {
        var values = QueryHelpers.ParseQuery(new Uri(uri).Query);
        string? Text(string name) => values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value[^1]) ? value[^1]!.Trim() : null;
        int Number(string name, int otherwise) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

        var order = Text(sort) ?? defaultSort;
        var rows = Number(size, ListQuery.Sizes[0]);
        var words = Text(search) ?? "";
        return new(
            words.Length <= LongestSearch ? words : words[..LongestSearch],
            order?.TrimStart('-'),
            order is ['-', ..],
            Math.Clamp(Number(page, 1), 1, 1_000_000),
            ListQuery.Sizes.Contains(rows) ? rows : ListQuery.Sizes[0],
            values.Keys.Where(name => name.StartsWith(filter, StringComparison.Ordinal) && Text(name) is not null)
                .ToDictionary(name => name[filter.Length..], name => Text(name)!));
    }

    public string Write(string uri, ListQuery query)
    {
        var address = new Uri(uri);
        var parameters = QueryHelpers.ParseQuery(address.Query).Where(pair => !IsOurs(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value[^1]);
        var order = query.Sort is null ? null : (query.Descending ? "-" : "") + query.Sort;
        if (query.Search.Length > 0)
            parameters[search] = query.Search;
        if (order != defaultSort)
            parameters[sort] = order;
        if (query.Page > 1)
            parameters[page] = query.Page.ToString(CultureInfo.InvariantCulture);
        if (query.Size != ListQuery.Sizes[0])
            parameters[size] = query.Size.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in query.Filters)
            parameters[filter + name] = value;
        return QueryHelpers.AddQueryString(address.GetLeftPart(UriPartial.Path), parameters);
    }

    private bool IsOurs(string name) => name == search || name == sort || name == page || name == size || name.StartsWith(filter, StringComparison.Ordinal);
}
