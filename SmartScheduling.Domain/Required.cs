namespace SmartScheduling.Domain;

/// <summary>The check that every named thing makes.</summary>
internal static class Required
{
    /// <summary>Null when <paramref name="text"/> is there and not longer than <paramref name="length"/> characters.</summary>
    public static Refusal? Fault(string text, int length, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? new($"Enter {what}.", field)
        : text.Length > length ? new($"Please stay below {length} characters.", field)
        : null;
}
