using System.Text.Json;

namespace SmartScheduling.Solver.Formats;

/// <summary>The stored form of rule parameters.</summary>
internal static class RuleInputs
{
    public static string Json(params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        Dictionary<string, object> values = [];
        foreach (var (name, value) in parameters) values[name] = value;
        return JsonSerializer.Serialize(values);
    }
}
