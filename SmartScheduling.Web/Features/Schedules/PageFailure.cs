using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Schedules;

/// <summary>Why there is no week to show, and where to go.</summary>
internal sealed record PageFailure(string Title, string Text, string Href, string Label)
{
    public static readonly PageFailure NoSuchWeek = new("There is no such week", "The address names a week or a location that does not exist.", "schedule", "Go to this week");

    private static readonly PageFailure NoLocation =
        new("No location yet", "Weeks are planned for a location. Add the first one, then come back.", "locations", "Add a location");

    public static PageFailure Of(Outcome<Board> outcome, bool locationNamed) => outcome.Status switch
    {
        OutcomeStatus.NotFound => locationNamed ? NoSuchWeek : NoLocation,
        _ => new("The week cannot be shown", outcome.Refusals[0].Sentence, "", "Go home"),
    };
}
