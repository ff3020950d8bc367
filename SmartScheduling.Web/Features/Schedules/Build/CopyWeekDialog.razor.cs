using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Web.Components.Panels;

namespace SmartScheduling.Web.Features.Schedules.Build;

public sealed partial class CopyWeekDialog(ListCopySources listSources, CopyWeek copyWeek, Toasts toasts)
{
    private CopySources? sources;
    private Copied? copied;
    private Guid chosen;
    private bool withAssignments, working;
    private IReadOnlyList<Refusal> refusals = [];

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    [Parameter, EditorRequired]
    public Guid LocationId { get; set; }

    /// <summary>Any day of the week to fill.</summary>
    [Parameter, EditorRequired]
    public DateOnly Week { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<Copied> OnDone { get; set; }

    private string? Target => sources is null ? null : $"Fills the week that starts on {Site.LongDay(sources.Start)}.";

    protected override async Task OnInitializedAsync()
    {
        var outcome = await listSources.ExecuteAsync(LocationId, Week);
        (sources, refusals) = (outcome.Value, outcome.Refusals);
        // The week before is what people mean most often.
        chosen = (sources?.Sources.FirstOrDefault(source => source.Start < sources.Start) ?? sources?.Sources.FirstOrDefault())?.Id ?? default;
    }

    private async Task CopyAsync()
    {
        if (working)
            return;
        working = true;
        try
        {
            var outcome = await copyWeek.ExecuteAsync(chosen, Week, withAssignments);
            refusals = outcome.Refusals;
            if (outcome.Value is not { } result)
                return;
            copied = result;
            if (result.Skipped.Count > 0)
                return;
            toasts.Say($"{Wording.Count(result.Shifts, "shift", "shifts")} and {Wording.Count(result.Assignments, "assignment", "assignments")} copied.");
            await LeaveAsync();
        }
        finally
        {
            working = false;
        }
    }

    private Task LeaveAsync() => copied is { } result ? OnDone.InvokeAsync(result) : OnClose.InvokeAsync();
}
