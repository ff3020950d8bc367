using SmartScheduling.Domain.Rules;

namespace SmartScheduling.Web.Features.Rules;

/// <summary>Levels, weights and lengths of time as the pages about rules say them.</summary>
public static class RuleWords
{
    /// <summary>The named weights; every other weight is told by its number.</summary>
    public static IReadOnlyList<(int Weight, string Name)> Weights { get; } = [(1, "Low"), (3, "Medium"), (10, "High"), (30, "Very high")];

    /// <summary><c>High 10</c>, <c>25</c></summary>
    public static string Weight(int weight) =>
        Weights.FirstOrDefault(named => named.Weight == weight) is { Name: { } name } ? $"{name} {weight}" : $"{weight}";

    public static string Meaning(RuleLevel level) => level switch
    {
        RuleLevel.Hard => "Never broken, unless a locked assignment forces it.",
        RuleLevel.Soft => "May be broken; each unit costs the weight in points.",
        _ => "Not looked at.",
    };

    /// <summary><c>45 s</c>, <c>1 min 30 s</c>, <c>1 h</c></summary>
    public static string Duration(int seconds)
    {
        var (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        string[] parts = [.. Part(hours, "h"), .. Part(minutes, "min"), .. Part(rest, "s")];
        return string.Join(' ', parts);
    }

    private static IEnumerable<string> Part(int count, string unit) => count == 0 ? [] : [$"{count} {unit}"];
}
