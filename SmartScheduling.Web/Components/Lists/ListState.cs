namespace SmartScheduling.Web.Components.Lists;

/// <summary>What a filter in a list's bar may know and do: read the query, and ask for another one.</summary>
public sealed class ListState(Func<ListQuery> query, Action<ListQuery> go)
{
    public ListQuery Query => query();

    public string? this[string filter] => Query.Filter(filter);

    /// <summary>Chooses a filter's value, or none with null, and starts again at page 1.</summary>
    public void Set(string filter, string? value) => go(Query.With(filter, value));
}
