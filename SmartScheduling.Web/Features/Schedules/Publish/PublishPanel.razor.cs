using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Components.Panels;

namespace SmartScheduling.Web.Features.Schedules.Publish;

public sealed partial class PublishPanel(ReadPublication readPublication, Toasts toasts)
{
    private Publication? publication;
    private (Guid Id, long Version) shown;
    private bool asking;

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    [Parameter, EditorRequired]
    public Guid ScheduleId { get; set; }

    /// <summary>The version that the page shows; when it changes, the panel looks again.</summary>
    [Parameter, EditorRequired]
    public long Version { get; set; }

    /// <summary>The week was published or taken back.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private string Period => publication is null ? "" : Site.Period(publication.Start, publication.Days);

    private string PublishedText => publication is { By: { } by, At: { } at } ? $"Published by {by}, {Site.Moment(at)}" : "";

    protected override async Task OnParametersSetAsync()
    {
        if (shown == (ScheduleId, Version))
            return;
        shown = (ScheduleId, Version);
        await ReadAsync();
    }

    private async Task ReadAsync() => publication = (await readPublication.ExecuteAsync(ScheduleId)).Value;

    private void Close() => asking = false;

    private async Task DoneAsync(string said)
    {
        asking = false;
        toasts.Say(said);
        await ReadAsync();
        await OnChanged.InvokeAsync();
    }
}
