namespace SmartScheduling.Web.Features;

/// <summary>Small pieces of sentences.</summary>
public static class Wording
{
    /// <summary><c>1 person</c>, <c>3 people</c></summary>
    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    /// <summary>Like <see cref="Count"/>, but nothing at all for none.</summary>
    public static IEnumerable<string> Some(int count, string one, string many) => count == 0 ? [] : [Count(count, one, many)];

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c></summary>
    public static string And(IReadOnlyList<string> parts) =>
        parts.Count <= 1 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";
}
