using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features;
using SmartScheduling.Web.Features.Settings;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Components.Layout;

public sealed partial class SiteScope(ReadSite readSite, Changes changes, TimeProvider clock) : IDisposable
{
    private SiteFormat? site;
    private IReadOnlyList<Refusal> refusals = [];
    private bool nobody;
    private Watch? watch;

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override Task OnInitializedAsync()
    {
        watch = new(changes, clock, change => change is SettingsChanged, () => InvokeAsync(ReadAsync), fault => _ = DispatchExceptionAsync(fault));
        return ReadAsync();
    }

    private async Task ReadAsync()
    {
        var outcome = await readSite.ExecuteAsync();
        if (outcome is { IsDone: true, Value: { } settings })
            (site, refusals) = (SiteFormat.For(settings), []);
        else
            (nobody, refusals) = (outcome.Status == OutcomeStatus.Forbidden, outcome.Refusals);
        StateHasChanged();
    }

    public void Dispose() => watch?.Dispose();
}
