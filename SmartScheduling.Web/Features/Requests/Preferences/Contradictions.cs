namespace SmartScheduling.Web.Features.Requests.Preferences;

/// <summary>Finds wishes for and against the same shifts. Both are kept and both count; the owner is told.</summary>
internal static class Contradictions
{
    public static IReadOnlyList<string> Among(IReadOnlyList<OwnPreference> preferences, PreferenceWords words) =>
    [
        .. from wanted in preferences
           where wanted.Row.Wanted
           from avoided in preferences
           where !avoided.Row.Wanted && Contradict(wanted, avoided)
           select Sentence(wanted.Row, avoided.Row, words),
    ];

    /// <summary>Those that <paramref name="id"/> takes part in.</summary>
    public static IReadOnlyList<string> Of(Guid id, IReadOnlyList<OwnPreference> preferences, PreferenceWords words)
    {
        var mine = preferences.Single(preference => preference.Row.Id == id);
        return Among([mine, .. preferences.Where(other => other.Row.Wanted != mine.Row.Wanted)], words);
    }

    private static bool Contradict(OwnPreference one, OwnPreference other) =>
        one.Meaning.Includes(other.Meaning, other.Shift) || other.Meaning.Includes(one.Meaning, one.Shift);

    private static string Sentence(MyPreference wanted, MyPreference avoided, PreferenceWords words) =>
        $"You would like {words.Of(wanted)}, and would rather not have {words.Of(avoided)}. "
        + "Where they meet, one works against the other; change one of them if you did not mean that.";
}
