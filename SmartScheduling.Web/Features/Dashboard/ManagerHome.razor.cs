using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Dashboard;

public sealed partial class ManagerHome(ReadManagerHome readHome, ListLatestRuns listRuns, Changes changes, TimeProvider clock) : IDisposable
{
    private ManagerHomeView? home;
    private IReadOnlyList<Refusal> refusals = [];
    private Watch? weeks, runs;

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    protected override Task OnInitializedAsync()
    {
        weeks = Watching(change => change is ScheduleChanged or AvailabilityChanged, ReadAsync);
        runs = Watching(change => change is RunChanged, ReadRunsAsync);
        return ReadAsync();
    }

    public void Dispose()
    {
        weeks?.Dispose();
        runs?.Dispose();
    }

    private Watch Watching(Func<Change, bool> concerns, Func<Task> read) =>
        new(changes, clock, concerns, () => InvokeAsync(read), fault => _ = DispatchExceptionAsync(fault));

    private async Task ReadRunsAsync()
    {
        if (home is null || (await listRuns.ExecuteAsync()).Value is not { } latest)
            return;
        home = home with { Runs = latest };
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        var outcome = await readHome.ExecuteAsync();
        // What was read before stays on the screen while the database is away.
        (home, refusals) = (outcome.Value ?? home, outcome.Refusals);
        StateHasChanged();
    }
}
