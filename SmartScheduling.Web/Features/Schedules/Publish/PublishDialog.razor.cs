using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Schedules.Publish;

public sealed partial class PublishDialog(CheckWeek checkWeek, PublishSchedule publishSchedule)
{
    private WeekCheck? check;
    private IReadOnlyList<Refusal> refusals = [];
    private bool working;

    [Parameter, EditorRequired]
    public Guid ScheduleId { get; set; }

    [Parameter, EditorRequired]
    public required string Period { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    /// <summary>Gets the sentence that says what was done.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnDone { get; set; }

    protected override Task OnInitializedAsync() => CheckAsync();

    private async Task CheckAsync()
    {
        var outcome = await checkWeek.ExecuteAsync(ScheduleId);
        check = outcome.Value;
        if (!outcome.IsDone)
            refusals = outcome.Refusals;
    }

    private async Task PublishAsync()
    {
        if (check is not { } seen || working)
            return;
        working = true;
        try
        {
            var outcome = await publishSchedule.ExecuteAsync(ScheduleId, seen.Version, seen.Readiness.Count == 0 ? null : seen.Readiness.Count);
            if (outcome.IsDone)
            {
                await OnDone.InvokeAsync($"{Period} is published.");
                return;
            }

            refusals = outcome.Status == OutcomeStatus.Stale
                ? [new("Somebody changed this week while you looked at it. Below is how it stands now.")]
                : outcome.Refusals;
            await CheckAsync();
        }
        finally
        {
            working = false;
        }
    }
}
