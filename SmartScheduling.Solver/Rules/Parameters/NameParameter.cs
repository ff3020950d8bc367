using System.Text.Json;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>The name of a group, a qualification or a shift; empty where none is given.</summary>
public sealed class NameParameter : Parameter<string>
{
    public const int MaxLength = 120;

    private NameParameter(string name, string label, ParameterType type, bool isNeeded)
        : base(name, label, type, "") => IsNeeded = isNeeded;

    /// <summary>Whether the rule says nothing without it.</summary>
    public bool IsNeeded { get; }

    public static NameParameter Group(string name, string label, bool isNeeded = false) => new(name, label, ParameterType.Group, isNeeded);

    public static NameParameter Qualification(string name, string label) => new(name, label, ParameterType.Qualification, true);

    public static NameParameter Shift(string name, string label) => new(name, label, ParameterType.Shift, false);

    public override object? Read(JsonElement json, IReadOnlyList<string> kinds, out string sentence)
    {
        sentence = $"{Label} is a name of at most {MaxLength} characters.";
        return json.ValueKind == JsonValueKind.String && json.GetString()!.Trim() is { Length: <= MaxLength } text ? text : null;
    }

    public override void Write(Utf8JsonWriter json, object value, IReadOnlyList<string> kinds) => json.WriteStringValue((string)value);

    public override string Describe(object value, IReadOnlyList<string> kinds) => (string)value;

    /// <summary>Why this name cannot be used: it is needed and empty, or nothing in the input is called so.</summary>
    public IEnumerable<Fault> Faults(string rule, string value, ProblemInput input)
    {
        if (value.Length == 0)
        {
            if (IsNeeded) yield return new(Name, $"{rule} needs a name: {Label}.");
            yield break;
        }

        // A shift of that name may turn up in one week and not in another.
        IEnumerable<string> known = Type switch
        {
            ParameterType.Group => input.Groups.Select(group => group.Name),
            ParameterType.Qualification => input.Qualifications,
            _ => [value],
        };
        if (!known.Contains(value, StringComparer.OrdinalIgnoreCase))
            yield return new(Name, $"{rule}: there is no {(Type == ParameterType.Group ? "group" : "qualification")} {value}.");
    }
}
