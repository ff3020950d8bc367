using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Optimization.Runs;

public sealed partial class RunsPage(ListRuns listRuns, ListRunPresets listPresets, Changes changes, TimeProvider clock) : IDisposable
{
    private ListTable<RunRow>? list;
    private IReadOnlyList<string> presets = [];
    private Watch? watch;

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        watch = new(changes, clock, change => change is RunChanged, () => InvokeAsync(ReloadAsync), fault => _ = DispatchExceptionAsync(fault));
        presets = (await listPresets.ExecuteAsync()).Value ?? [];
    }

    private Task ReloadAsync() => list?.ReloadAsync() ?? Task.CompletedTask;

    public void Dispose() => watch?.Dispose();
}
