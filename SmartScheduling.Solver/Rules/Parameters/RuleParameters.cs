using System.Text;
using System.Text.Json;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>
/// The values of one setting's parameters, checked and complete: what was not given has its default. Their stored form is
/// a JSON object with a property for each parameter.
/// </summary>
public sealed class RuleParameters
{
    private readonly IReadOnlyDictionary<string, object> values;

    private RuleParameters(IReadOnlyDictionary<string, object> values) => this.values = values;

    public T Get<T>(Parameter<T> parameter) where T : notnull => (T)values[parameter.Name];

    public object Get(Parameter parameter) => values[parameter.Name];

    /// <summary>The same with another value for these parameters.</summary>
    public RuleParameters With<T>(IEnumerable<Parameter<T>> parameters, T value) where T : notnull
    {
        var changed = new Dictionary<string, object>(values);
        foreach (var parameter in parameters) changed[parameter.Name] = value;
        return new(changed);
    }

    public static RuleParameters Defaults(RuleDefinition rule) => new(rule.Parameters.ToDictionary(one => one.Name, one => one.DefaultValue));

    /// <summary>
    /// Reads the stored form. Every mistake becomes a fault whose field is the parameter's name; a parameter with a
    /// mistake keeps its default, so that the result can always be looked at.
    /// </summary>
    public static RuleParameters Parse(RuleDefinition rule, string? json, IReadOnlyList<string> kinds, out IReadOnlyList<Fault> faults)
    {
        var values = rule.Parameters.ToDictionary(one => one.Name, one => one.DefaultValue);
        List<Fault> found = [];
        faults = found;
        if (string.IsNullOrWhiteSpace(json)) return new(values);
        try
        {
            using var document = JsonDocument.Parse(json);
            Read(rule, document.RootElement, kinds, values, found);
        }
        // Half a character, such as "\ud800", is found only when the text is asked for.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            found.Add(new("", $"The parameters of {rule.Name} are not JSON: {error.Message}"));
        }

        return new(values);
    }

    /// <summary>The stored form, with every parameter.</summary>
    public string Format(RuleDefinition rule, IReadOnlyList<string> kinds)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var parameter in rule.Parameters)
            {
                json.WritePropertyName(parameter.Name);
                parameter.Write(json, values[parameter.Name], kinds);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Read(RuleDefinition rule, JsonElement json, IReadOnlyList<string> kinds, Dictionary<string, object> values, List<Fault> faults)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new("", $"The parameters of {rule.Name} are not a JSON object."));
            return;
        }

        foreach (var property in json.EnumerateObject())
        {
            if (rule.Parameters.FirstOrDefault(one => one.Name == property.Name) is not { } parameter)
                faults.Add(new(property.Name, $"{rule.Name} has no parameter {property.Name}."));
            else if (parameter.Read(property.Value, kinds, out var sentence) is { } value)
                values[parameter.Name] = value;
            else
                faults.Add(new(parameter.Name, sentence));
        }
    }
}
