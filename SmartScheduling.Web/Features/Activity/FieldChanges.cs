using System.Text.Json;

namespace SmartScheduling.Web.Features.Activity;

/// <summary>Reads what was recorded before and after as fields with values, side by side.</summary>
/// <param name="names">What stands for an id; one that is missing here is shown as it is.</param>
public sealed class FieldChanges(IReadOnlyDictionary<Guid, string> names)
{
    private const string Whole = "Value";
    private const string Nothing = "–";
    private const int LongestWord = 24;

    /// <summary>Every field of either side, in the order in which it was recorded.</summary>
    public IReadOnlyList<FieldChange> Between(string? before, string? after)
    {
        var (old, now) = (Fields(before), Fields(after));
        return [.. now.Keys.Union(old.Keys).Select(field => new FieldChange(field, old.GetValueOrDefault(field), now.GetValueOrDefault(field)))];
    }

    private Dictionary<string, string> Fields(string? json)
    {
        var fields = new Dictionary<string, string>();
        if (json is null)
            return fields;
        using var document = JsonDocument.Parse(json);
        Add(fields, "", document.RootElement);
        return fields;
    }

    private void Add(Dictionary<string, string> fields, string path, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
                Add(fields, path.Length == 0 ? Label(member.Name) : $"{path}, {Label(member.Name)}", member.Value);
            return;
        }

        fields[path.Length == 0 ? Whole : path] = Text(value);
    }

    private string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Nothing,
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.String when value.TryGetGuid(out var id) && names.TryGetValue(id, out var name) => name,
        JsonValueKind.String => Unwrapped(value.GetString()!),
        JsonValueKind.Array => List([.. value.EnumerateArray().Select(Text)]),
        JsonValueKind.Object => string.Join(" · ", value.EnumerateObject().Select(Part).Where(part => part.Length > 0)),
        _ => value.GetRawText(),
    };

    // The value of "EmployeeId" is a person's name.
    private static string Label(string member) =>
        ActivityWords.Of(member.EndsWith("Id", StringComparison.Ordinal) && member.Length > 2 ? member[..^2] : member);

    // Words stand in a row, sentences and things with parts one below the other.
    private static string List(IReadOnlyList<string> items) =>
        items.Count == 0 ? Nothing : string.Join(items.Any(item => item.Length > LongestWord) ? "\n" : ", ", items);

    /// <summary>A part of a thing in a list: its value, or its name where it says only that something is so; empty where it says nothing.</summary>
    private string Part(JsonProperty part) => part.Value.ValueKind switch
    {
        JsonValueKind.True => ActivityWords.Of(part.Name).ToLowerInvariant(),
        JsonValueKind.False or JsonValueKind.Null => "",
        _ => Text(part.Value) is { } text && text != Nothing ? text : "",
    };

    // Parameters of a rule are stored as JSON inside a text.
    private string Unwrapped(string text)
    {
        if (text.Length == 0)
            return Nothing;
        if (!text.StartsWith('{'))
            return text;
        try
        {
            using var inner = JsonDocument.Parse(text);
            return string.Join(", ", inner.RootElement.EnumerateObject().Select(one => $"{ActivityWords.Of(one.Name).ToLowerInvariant()} {Text(one.Value)}")) is { Length: > 0 } parameters ? parameters : Nothing;
        }
        catch (JsonException)
        {
            // Somebody typed a brace.
            return text;
        }
    }
}
