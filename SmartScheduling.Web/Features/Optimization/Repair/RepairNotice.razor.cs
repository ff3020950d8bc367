using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Optimization.Repair;

public sealed partial class RepairNotice(ReadRepairNeed readNeed, Changes changes, TimeProvider clock) : IDisposable
{
    private RepairNeed? need;
    private (Guid Id, long Version) shown;
    private Watch? watch;

    [Parameter, EditorRequired]
    public Guid ScheduleId { get; set; }

    /// <summary>The version that the page shows; when it changes, the notice looks again.</summary>
    [Parameter, EditorRequired]
    public long Version { get; set; }

    protected override void OnInitialized() =>
        watch = new(changes, clock, change => change is AvailabilityChanged, () => InvokeAsync(ReadAsync), fault => _ = DispatchExceptionAsync(fault));

    protected override async Task OnParametersSetAsync()
    {
        if (shown == (ScheduleId, Version))
            return;
        if (shown.Id != ScheduleId)
            need = null;
        shown = (ScheduleId, Version);
        await ReadAsync();
    }

    // Asks the rules about the whole week, so not on the circuit's thread.
    private async Task ReadAsync()
    {
        var id = ScheduleId;
        var outcome = await Task.Run(() => readNeed.ExecuteAsync(id));
        if (id != ScheduleId)
            return;
        need = outcome.Value;
        StateHasChanged();
    }

    private static string Title(RepairNeed need)
    {
        if (need.Absent.Count > 0)
            return $"{AbsenceWording.Cannot([.. need.Absent.Select(person => person.Name)], need.Absent.Sum(person => person.Shifts))}.";
        return need.Open == 0 ? "What lies ahead in this week breaks strict rules." : $"{Wording.Count(need.Open, "position that lies ahead is", "positions that lie ahead are")} open.";
    }

    public void Dispose() => watch?.Dispose();
}
