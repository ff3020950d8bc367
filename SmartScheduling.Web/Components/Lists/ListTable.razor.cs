using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Components.Lists;

public sealed partial class ListTable<TItem>(NavigationManager navigation, TimeProvider clock) : IDisposable
{
    private const int SkeletonRows = 8;
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(250);

    private readonly List<ListColumn<TItem>> columns = [];
    private readonly string path = new Uri(navigation.Uri).AbsolutePath;
    private ListAddress address = null!;
    private ListQuery query = null!;
    private ListState state = null!;
    private ListPage<TItem>? page;
    private IReadOnlyList<Refusal> refusals = [];
    private CancellationTokenSource? typing, current;
    private bool reading;
    private string shownSearch = "", typedSearch = "";
    private int searchKey;

    /// <summary>Reads one page; called again for every change of the query.</summary>
    [Parameter, EditorRequired]
    public required Func<ListQuery, CancellationToken, Task<Outcome<ListPage<TItem>>>> Read { get; set; }

    [Parameter, EditorRequired]
    public required Func<TItem, object> Key { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What one row is called, in the count.</summary>
    [Parameter, EditorRequired]
    public required string One { get; set; }

    [Parameter, EditorRequired]
    public required string Many { get; set; }

    /// <summary>For example <c>name</c>, or <c>-at</c> for the newest first.</summary>
    [Parameter]
    public string? DefaultSort { get; set; }

    /// <summary>Set when the page has a second list, so that their parameters in the address differ.</summary>
    [Parameter]
    public string Prefix { get; set; } = "";

    [Parameter]
    public bool Searchable { get; set; } = true;

    [Parameter, EditorRequired]
    public required RenderFragment Columns { get; set; }

    [Parameter]
    public RenderFragment? Filters { get; set; }

    /// <summary>Stands here when there is nothing at all, neither searched nor filtered.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    private bool NothingAtAll => page is { Total: 0 } && !query.Narrows && !reading;

    private string Count => page switch
    {
        null => "",
        { Total: 1 } => $"1 {One}",
        _ => $"{page.Total:N0} {Many}",
    };

    protected override Task OnInitializedAsync()
    {
        address = new(Prefix, DefaultSort);
        state = new(() => query, Go);
        TakeFromAddress();
        navigation.LocationChanged += OnLocationChanged;
        return ReloadAsync();
    }

    /// <summary>Reads the same page again, after something on it was changed.</summary>
    public async Task ReloadAsync()
    {
        current?.Cancel();
        var mine = current = new();
        reading = true;
        StateHasChanged();
        try
        {
            var outcome = await Read(query, mine.Token);
            if (mine != current)
                return;
            (page, refusals) = outcome.IsDone ? (outcome.Value, []) : (page, outcome.Refusals);
            reading = false;
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // A newer query took over, or the list is gone; there is nobody to tell.
            return;
        }

        // The last row of the last page was removed: show the page that is the last one now.
        if (page is { Items.Count: 0, Total: > 0 } && query.Page > 1)
            Go(query with { Page = (page.Total + query.Size - 1) / query.Size });
        StateHasChanged();
    }

    internal void Add(ListColumn<TItem> column)
    {
        columns.Add(column);
        StateHasChanged();
    }

    private void Go(ListQuery next) => Go(next, replace: false);

    private void Go(ListQuery next, bool replace) => navigation.NavigateTo(address.Write(navigation.Uri, next), new NavigationOptions { ReplaceHistoryEntry = replace });

    private void Clear() => Go(query with { Search = "", Filters = new Dictionary<string, string>(), Page = 1 });

    private string? Order(ListColumn<TItem> column) =>
        column.Sort is null ? null : column.Sort != query.Sort ? "none" : query.Descending ? "descending" : "ascending";

    private void SortBy(ListColumn<TItem> column) =>
        Go(query with { Sort = column.Sort, Descending = column.Sort == query.Sort && !query.Descending, Page = 1 });

    private async Task SearchAsync(ChangeEventArgs e)
    {
        typedSearch = (e.Value as string ?? "").Trim();
        typing?.Cancel();
        var mine = typing = new();
        await Task.Delay(TypingPause, clock, mine.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        if (!mine.IsCancellationRequested && typedSearch != query.Search)
            Go(query with { Search = typedSearch, Page = 1 }, replace: true);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath != path)
            return;
        var before = query;
        TakeFromAddress();
        if (address.Write(e.Location, before) != address.Write(e.Location, query))
            _ = InvokeAsync(ReloadAsync);
    }

    private void TakeFromAddress()
    {
        query = address.Read(navigation.Uri);
        if (query.Search == typedSearch)
            return;
        // Not typed here (back, a link, "show all"): the box is made anew with it. While typing it is left alone.
        (typedSearch, shownSearch) = (query.Search, query.Search);
        searchKey++;
    }

    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        typing?.Cancel();
        current?.Cancel();
    }
}
