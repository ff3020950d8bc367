using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Components.Panels;

namespace SmartScheduling.Web.Features.Activity;

public sealed partial class ActivityPage(ListActivity listActivity, ReadActivityChoices readChoices, ReadActivityEntry readEntry, Toasts toasts)
{
    private ActivityChoices choices = new([], [], []);
    private ActivityDetails? details;

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    protected override async Task OnInitializedAsync() => choices = (await readChoices.ExecuteAsync()).Value ?? choices;

    private async Task OpenAsync(Guid id)
    {
        var outcome = await readEntry.ExecuteAsync(id);
        details = outcome.Value;
        if (!outcome.IsDone)
            toasts.Warn(outcome.Refusals[0].Sentence);
    }

    private void Close() => details = null;
}
