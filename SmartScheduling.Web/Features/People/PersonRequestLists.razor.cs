using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Components.Status;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.People;

public enum PersonRequestPart
{
    Preferences,
    TimeOff,
    Unavailable,
}

public sealed partial class PersonRequestLists
{
    private Outcome<PersonRequests>? outcome;

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    [Parameter, EditorRequired]
    public required Guid PersonId { get; set; }

    [Parameter, EditorRequired]
    public required PersonRequestPart Part { get; set; }

    protected override async Task OnInitializedAsync() => outcome = await ReadRequests.ExecuteAsync(PersonId);

    private static Tone ToneOf(TimeOffState state) => state switch
    {
        TimeOffState.Pending => Tone.Waiting,
        TimeOffState.Approved => Tone.Full,
        TimeOffState.Rejected => Tone.Rejected,
        _ => Tone.Cancelled,
    };

    private string Span(TimeOnly from, TimeOnly until) => from == until ? "the whole day" : Site.Times(from, until);

    private string Words(Preference preference, IReadOnlyDictionary<Guid, string> templates)
    {
        var parts = new List<string>();
        if (preference.ShiftTemplateId is { } template)
            parts.Add(templates.GetValueOrDefault(template) ?? "a shift that no longer exists");
        if (preference.Weekday is { } weekday)
            parts.Add($"{Site.LongWeekday(weekday)}s");
        if (preference is { From: { } from, Until: { } until })
            parts.Add(Span(from, until));
        return string.Join(", ", parts);
    }
}
