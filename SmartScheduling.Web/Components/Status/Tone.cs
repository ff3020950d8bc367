namespace SmartScheduling.Web.Components.Status;

/// <summary>What a colour means. Each tone has one icon and one pair of colours, everywhere.</summary>
public enum Tone
{
    Neutral,
    Open,
    Partly,
    Full,
    Conflict,
    Published,
    Draft,
    Mine,
    Waiting,
    Rejected,
    Cancelled,
}

internal static class ToneNames
{
    /// <summary>The css class tone-… and the icon share this name.</summary>
    public static string Name(this Tone tone) => tone.ToString().ToLowerInvariant();
}
