using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SmartScheduling.Web.Features.Schedules.Grid;

public sealed partial class BoardGrid(IJSRuntime js) : IAsyncDisposable
{
    private ElementReference root;
    private DotNetObjectReference<BoardGrid>? self;
    private IJSObjectReference? module;
    private IJSObjectReference? hands;
    private int shown;
    private DateOnly? shownWeek;

    [Parameter, EditorRequired]
    public required GridContent Content { get; set; }

    [Parameter]
    public GridView View { get; set; }

    /// <summary>What the grid is about, for screen readers.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>First day of the week: another week starts on another day on a narrow screen.</summary>
    [Parameter, EditorRequired]
    public required DateOnly FirstDay { get; set; }

    [Parameter]
    public EventCallback<GridAct> OnAct { get; set; }

    private string ViewName => View.ToString().ToLowerInvariant();

    /// <summary>Puts the focus on a cell and brings it into view.</summary>
    public async ValueTask FocusAsync(string row, int day, string item = "")
    {
        shown = day;
        StateHasChanged();
        if (hands is not null)
            await hands.InvokeVoidAsync("focusCell", row, day, item);
    }

    /// <summary>Puts the focus back to where it was in the grid.</summary>
    public async ValueTask FocusBackAsync()
    {
        if (hands is not null)
            await hands.InvokeVoidAsync("back");
    }

    /// <summary>Puts the focus on the details beside the grid; Esc leads back.</summary>
    public async ValueTask FocusDetailsAsync()
    {
        if (hands is not null)
            await hands.InvokeVoidAsync("focusDetails");
    }

    [JSInvokable]
    public Task ActAsync(string act, string row, int day, string item, bool byKeyboard) =>
        Enum.TryParse<GridActKind>(act, ignoreCase: true, out var kind)
            ? OnAct.InvokeAsync(new(kind, row, day, item, byKeyboard))
            : throw new ArgumentException($"The grid knows no act {act}.", nameof(act));

    protected override void OnParametersSet()
    {
        if (shownWeek == FirstDay)
            return;
        shownWeek = FirstDay;
        shown = Math.Max(0, Content.Days.TakeWhile(day => !day.IsToday).Count() % Content.Days.Count);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        module = await js.InvokeAsync<IJSObjectReference>("import", "./js/board.js");
        hands = await module.InvokeAsync<IJSObjectReference>("attach", root, self);
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        try
        {
            if (hands is not null)
            {
                await hands.InvokeVoidAsync("detach");
                await hands.DisposeAsync();
            }

            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its half of the grid with it.
        }
    }
}
