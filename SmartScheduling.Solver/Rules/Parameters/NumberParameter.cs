using System.Globalization;
using System.Text.Json;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>A whole number or a length of time in minutes, within limits.</summary>
public sealed class NumberParameter : Parameter<int>
{
    private NumberParameter(string name, string label, ParameterType type, int byDefault, int min, int max)
        : base(name, label, type, byDefault) => (Min, Max) = (min, max);

    public override int? Min { get; }

    public override int? Max { get; }

    public static NumberParameter Minutes(string name, string label, int byDefault, int min, int max) =>
        new(name, label, ParameterType.Minutes, byDefault, min, max);

    public static NumberParameter Count(string name, string label, int byDefault, int min, int max) =>
        new(name, label, ParameterType.Count, byDefault, min, max);

    public override object? Read(JsonElement json, IReadOnlyList<string> kinds, out string sentence)
    {
        sentence = Type == ParameterType.Minutes
            ? $"{Label} is a length of time from {Wording.Hours(Min!.Value)} to {Wording.Hours(Max!.Value)}."
            : $"{Label} is a whole number from {Min} to {Max}.";
        return json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var value) && value >= Min && value <= Max ? value : null;
    }

    public override void Write(Utf8JsonWriter json, object value, IReadOnlyList<string> kinds) => json.WriteNumberValue((int)value);

    public override string Describe(object value, IReadOnlyList<string> kinds) =>
        Type == ParameterType.Minutes ? Wording.Hours((int)value) : ((int)value).ToString(CultureInfo.InvariantCulture);
}
