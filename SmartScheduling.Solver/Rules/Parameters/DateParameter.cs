using System.Globalization;
using System.Text.Json;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>A day of the calendar; <see cref="None"/> where none is given.</summary>
public sealed class DateParameter(string name, string label) : Parameter<DateOnly>(name, label, ParameterType.Date, None)
{
    private const string Form = "yyyy-MM-dd";

    public static DateOnly None => DateOnly.MinValue;

    public override object? Read(JsonElement json, IReadOnlyList<string> kinds, out string sentence)
    {
        sentence = $"{Label} is a day such as 2026-12-24.";
        if (json.ValueKind != JsonValueKind.String) return null;
        if (string.IsNullOrWhiteSpace(json.GetString())) return None;
        return DateOnly.TryParseExact(json.GetString(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    public override void Write(Utf8JsonWriter json, object value, IReadOnlyList<string> kinds) =>
        json.WriteStringValue((DateOnly)value == None ? "" : ((DateOnly)value).ToString(Form, CultureInfo.InvariantCulture));

    public override string Describe(object value, IReadOnlyList<string> kinds) =>
        (DateOnly)value == None ? "" : ((DateOnly)value).ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
}
