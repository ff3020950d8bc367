using System.Text.Json;

namespace SmartScheduling.Web.Features.Activity;

/// <summary>Reads what was recorded before and after as fields with values, side by side.</summary>
public static class FieldChanges
{
    private const string Whole = "Value";
    private const string Nothing = "–";

    /// <summary>Every field of either side, in the order in which it was recorded.</summary>
    public static IReadOnlyList<FieldChange> Between(string? before, string? after)
    {
        var (old, now) = (Fields(before), Fields(after));
        return [.. now.Keys.Union(old.Keys).Select(field => new FieldChange(field, old.GetValueOrDefault(field), now.GetValueOrDefault(field)))];
    }

    private static Dictionary<string, string> Fields(string? json)
    {
        var fields = new Dictionary<string, string>();
        if (json is null)
            return fields;
        using var document = JsonDocument.Parse(json);
        Add(fields, "", document.RootElement);
        return fields;
    }

    private static void Add(Dictionary<string, string> fields, string path, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
                Add(fields, path.Length == 0 ? ActivityWords.Of(member.Name) : $"{path}, {ActivityWords.Of(member.Name)}", member.Value);
            return;
        }

        fields[path.Length == 0 ? Whole : path] = Text(value);
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Nothing,
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.String => Unwrapped(value.GetString()!),
        JsonValueKind.Array => string.Join(Separator(value), value.EnumerateArray().Select(Text)) is { Length: > 0 } all ? all : Nothing,
        JsonValueKind.Object => Members(value),
        _ => value.GetRawText(),
    };

    // Each thing of a list stands in a line of its own, plain values stand side by side.
    private static string Separator(JsonElement list) => list.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object) ? "\n" : ", ";

    private static string Members(JsonElement thing) =>
        string.Join(", ", thing.EnumerateObject().Select(member => (member.Name, Text: Text(member.Value))).Where(member => member.Text != Nothing)
            .Select(member => $"{ActivityWords.Of(member.Name).ToLowerInvariant()} {member.Text}"));

    // Parameters of a rule are stored as JSON inside a text.
    private static string Unwrapped(string text)
    {
        if (!text.StartsWith('{'))
            return text;
        try
        {
            using var inner = JsonDocument.Parse(text);
            return Members(inner.RootElement) is { Length: > 0 } members ? members : Nothing;
        }
        catch (JsonException)
        {
            // Somebody typed a brace.
            return text;
        }
    }
}
