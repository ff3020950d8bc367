using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Health;

public sealed partial class HealthPage(ReadHealth readHealth, ListActiveRuns listRuns, Changes changes, TimeProvider clock) : IDisposable
{
    private IReadOnlyList<HealthPart>? parts;
    private IReadOnlyList<ActiveRun>? runs;
    private IReadOnlyList<Refusal> refusals = [];
    private DateTime checkedAt;
    private Watch? watch;

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    protected override Task OnInitializedAsync()
    {
        watch = new(changes, clock, change => change is RunChanged, () => InvokeAsync(ReadRunsAsync), fault => _ = DispatchExceptionAsync(fault));
        return ReadAsync();
    }

    public void Dispose() => watch?.Dispose();

    private async Task ReadAsync()
    {
        var outcome = await readHealth.ExecuteAsync();
        (parts, checkedAt) = (outcome.Value ?? [], clock.GetUtcNow().UtcDateTime);
        await ReadRunsAsync();
        refusals = [.. outcome.Refusals, .. refusals];
    }

    private async Task ReadRunsAsync()
    {
        var outcome = await listRuns.ExecuteAsync();
        // What was read before stays on the screen while the database is away.
        (runs, refusals) = (outcome.Value ?? runs, outcome.Refusals);
        StateHasChanged();
    }
}
