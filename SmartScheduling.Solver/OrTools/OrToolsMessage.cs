using System.Text.Json;

namespace SmartScheduling.Solver.OrTools;

/// <summary>A line that the program prints: that it is ready, or its answer to a master.</summary>
/// <param name="Chosen">By person the place of the roster that it chose; null when it found nothing.</param>
internal sealed record OrToolsMessage(bool Ready = false, int[]? Chosen = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    /// <returns>Null when the line is no message.</returns>
    public static OrToolsMessage? TryParse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<OrToolsMessage>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
