using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Components.Panels;

namespace SmartScheduling.Web.Features.Requests.Own;

public sealed partial class MyUnavailableTimes(SaveUnavailableTime save, RemoveUnavailableTime remove, Toasts toasts)
{
    private UnavailableForm? form;

    [CascadingParameter]
    private SiteFormat Format { get; set; } = null!;

    [Parameter, EditorRequired]
    public required IReadOnlyList<MyUnavailableTime> Times { get; set; }

    // The page hears of every change of its own availability and gives the new times.
    private void Saved()
    {
        toasts.Say("Saved. Planning knows about it.");
        Close();
    }

    private async Task RemoveAsync(MyUnavailableTime time)
    {
        var outcome = await remove.ExecuteAsync(time.Id);
        if (outcome.Value is { } removed)
            toasts.Show(new("The time was removed.", ActionLabel: "Undo", Action: () => RestoreAsync(removed)));
        else
            toasts.Warn(outcome.Refusals[0].Sentence);
    }

    private async Task RestoreAsync(UnavailableForm removed)
    {
        var outcome = await save.ExecuteAsync(removed);
        if (!outcome.IsDone)
            toasts.Warn(outcome.Refusals[0].Sentence);
    }

    private void Close() => form = null;
}
