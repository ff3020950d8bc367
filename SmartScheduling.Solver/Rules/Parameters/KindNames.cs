using System.Text.Json;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>Finds a shift kind by the name that a JSON value gives.</summary>
internal static class KindNames
{
    /// <returns>The kind, or -1 when there is none of that name.</returns>
    public static int Find(JsonElement json, IReadOnlyList<string> kinds)
    {
        if (json.ValueKind != JsonValueKind.String) return -1;
        for (var kind = 0; kind < kinds.Count; kind++)
            if (string.Equals(kinds[kind], json.GetString(), StringComparison.OrdinalIgnoreCase)) return kind;
        return -1;
    }
}
