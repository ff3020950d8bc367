using System.Text.Json;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>The stretch of days over which a rule counts.</summary>
public sealed class PeriodParameter(string name, string label, Period byDefault)
    : Parameter<Period>(name, label, ParameterType.Period, byDefault)
{
    public override object? Read(JsonElement json, IReadOnlyList<string> kinds, out string sentence)
    {
        sentence = $"{Label} is day, week, month, whole, or a number of days such as 14 days (up to {Period.MaxDays}).";
        return json.ValueKind == JsonValueKind.String ? Period.TryParse(json.GetString()) : null;
    }

    public override void Write(Utf8JsonWriter json, object value, IReadOnlyList<string> kinds) => json.WriteStringValue(value.ToString());

    public override string Describe(object value, IReadOnlyList<string> kinds) => ((Period)value).Phrase;
}
