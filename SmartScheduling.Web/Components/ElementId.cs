namespace SmartScheduling.Web.Components;

/// <summary>Ids for elements that refer to each other within one document.</summary>
internal static class ElementId
{
    private static int last;

    public static string Next(string prefix) => $"{prefix}-{Interlocked.Increment(ref last)}";
}
