using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Components;

namespace SmartScheduling.Web.Features.Schedules.Publish;

public sealed partial class UnpublishDialog(UnpublishSchedule unpublishSchedule)
{
    private readonly Form form = new();
    private readonly string formId = ElementId.Next("unpublish");
    private IReadOnlyList<Refusal> refusals = [];
    private bool working;

    [Parameter, EditorRequired]
    public Guid ScheduleId { get; set; }

    [Parameter, EditorRequired]
    public long Version { get; set; }

    [Parameter, EditorRequired]
    public required string Period { get; set; }

    /// <summary>By whom and when it was published.</summary>
    [Parameter, EditorRequired]
    public required string Published { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    /// <summary>Gets the sentence that says what was done.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnDone { get; set; }

    private async Task UnpublishAsync()
    {
        if (working)
            return;
        working = true;
        try
        {
            var outcome = await unpublishSchedule.ExecuteAsync(ScheduleId, Version, form.Reason);
            if (outcome.IsDone)
                await OnDone.InvokeAsync($"{Period} is a draft again.");
            refusals = outcome.Refusals;
        }
        finally
        {
            working = false;
        }
    }

    private sealed class Form
    {
        [Required(ErrorMessage = "Please say why the week is taken back; it is kept in the activity.")]
        [StringLength(Schedule.ReasonLength, ErrorMessage = "Please stay below {1} characters.")]
        public string Reason { get; set; } = "";
    }
}
