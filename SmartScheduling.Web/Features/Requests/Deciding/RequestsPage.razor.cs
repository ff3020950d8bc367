using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Features.Requests.Preferences;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Requests.Deciding;

public sealed partial class RequestsPage(
    ListTimeOffRequests listTimeOffRequests, ListUnavailableTimes listUnavailableTimes, ListPreferences listPreferences,
    Changes changes, TimeProvider clock, NavigationManager navigation) : IDisposable
{
    private Watch? watch;
    private ListTable<TimeOffLine>? queue;
    private Guid? open;
    private string? tab;
    private PreferenceWords words = null!;

    [CascadingParameter]
    private SiteFormat Format { get; set; } = null!;

    /// <summary>The request that a link asks to open.</summary>
    [SupplyParameterFromQuery(Name = "open")]
    private Guid? Linked { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    private string? LinkedTab { get; set; }

    protected override void OnInitialized()
    {
        (open, tab) = (Linked, LinkedTab);
        words = new(Format);
        watch = new(changes, clock, change => change is AvailabilityChanged, () => InvokeAsync(ReloadAsync), fault => _ = DispatchExceptionAsync(fault));
    }

    private Task ReloadAsync() => queue?.ReloadAsync() ?? Task.CompletedTask;

    private void ChooseTab(string? chosen)
    {
        tab = chosen;
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("tab", chosen), new NavigationOptions { ReplaceHistoryEntry = true });
    }

    private void Close() => open = null;

    public void Dispose() => watch?.Dispose();
}
