using Microsoft.AspNetCore.Components;

namespace SmartScheduling.Web.Components.Panels;

public sealed partial class Tabs
{
    private readonly string id = ElementId.Next("tabs");
    private readonly List<Tab> tabs = [];
    private string? asked, chosen;

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Name of the chosen tab; the first one when null. May be left unbound.</summary>
    [Parameter]
    public string? Active { get; set; }

    [Parameter]
    public EventCallback<string?> ActiveChanged { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void OnParametersSet()
    {
        if (Active == asked)
            return;
        asked = chosen = Active;
    }

    internal bool IsChosen(Tab tab) => tab == (tabs.Find(other => other.Name == chosen) ?? tabs.FirstOrDefault());

    internal string IdOf(Tab tab) => $"{id}-{tab.Name}";

    internal string PanelOf(Tab tab) => $"{id}-{tab.Name}-panel";

    internal void Add(Tab tab)
    {
        tabs.Add(tab);
        StateHasChanged();
    }

    internal void Remove(Tab tab)
    {
        tabs.Remove(tab);
        StateHasChanged();
    }

    internal void Retitle() => StateHasChanged();

    private Task ChooseAsync(Tab tab)
    {
        chosen = tab.Name;
        return ActiveChanged.InvokeAsync(tab.Name);
    }
}
