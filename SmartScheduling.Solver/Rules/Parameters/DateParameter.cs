using System.Text.Json;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>A day of the calendar; <see cref="None"/> where none is given.</summary>
public sealed class DateParameter(string name, string label) : Parameter<DateOnly>(name, label, ParameterType.Date, None)
{
    public static DateOnly None => DateOnly.MinValue;

    public override object? Read(JsonElement json, IReadOnlyList<string> kinds, out string sentence)
    {
        sentence = $"{Label} is a day such as 2026-12-24.";
        if (json.ValueKind != JsonValueKind.String) return null;
        if (string.IsNullOrWhiteSpace(json.GetString())) return None;
        return DateNames.Find(json);
    }

    public override void Write(Utf8JsonWriter json, object value, IReadOnlyList<string> kinds) =>
        json.WriteStringValue((DateOnly)value == None ? "" : DateNames.Stored((DateOnly)value));

    public override string Describe(object value, IReadOnlyList<string> kinds) =>
        (DateOnly)value == None ? "" : DateNames.Said((DateOnly)value);
}
