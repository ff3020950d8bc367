using System.Text.Json;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>One word that is stored, and what people read in its place.</summary>
public readonly record struct Choice(string Value, string Label);

/// <summary>One of a few words; the first is the default.</summary>
public sealed class ChoiceParameter(string name, string label, params IReadOnlyList<Choice> choices)
    : Parameter<string>(name, label, ParameterType.Choice, choices[0].Value)
{
    public IReadOnlyList<Choice> Choices { get; } = choices;

    public override object? Read(JsonElement json, IReadOnlyList<string> kinds, out string sentence)
    {
        sentence = $"{Label} is one of {string.Join(", ", Choices.Select(one => one.Value))}.";
        return json.ValueKind == JsonValueKind.String ? Choices.Select(one => one.Value).FirstOrDefault(value => value == json.GetString()) : null;
    }

    public override void Write(Utf8JsonWriter json, object value, IReadOnlyList<string> kinds) => json.WriteStringValue((string)value);

    public override string Describe(object value, IReadOnlyList<string> kinds) => Choices.First(one => one.Value == (string)value).Label;
}
