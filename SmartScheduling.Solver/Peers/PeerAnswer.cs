using System.Text.Json;

namespace SmartScheduling.Solver.Peers;

/// <summary>The JSON line that a peer prints at its end.</summary>
internal sealed record PeerAnswer(JsonElement Status, double? Objective, double? Bound, double Seconds)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>How peers say that they have a roster; numbers are those of the linear solver's interface.</summary>
    private static readonly string[] Proven = ["OPTIMAL", "0"];
    private static readonly string[] Solved = [.. Proven, "FEASIBLE", "1", "TIME LIMIT REACHED"];

    public double? Cost => Solved.Contains(StatusText) ? Objective : null;

    public double? ProvenBound => Proven.Contains(StatusText) ? Objective : Bound;

    private string StatusText => Status.ToString().ToUpperInvariant();

    /// <returns>Null when the line is no answer.</returns>
    public static PeerAnswer? TryParse(string line)
    {
        if (!line.StartsWith('{')) return null;
        try
        {
            return JsonSerializer.Deserialize<PeerAnswer>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
