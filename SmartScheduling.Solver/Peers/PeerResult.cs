namespace SmartScheduling.Solver.Peers;

/// <summary>What a peer came to on an instance.</summary>
/// <param name="Fault">Why there is no result; null where there is one.</param>
/// <param name="Cost">The benchmark's cost of its roster; null when it found none.</param>
/// <param name="Bound">Null when it says none.</param>
/// <param name="PeakMemory">In bytes.</param>
internal sealed record PeerResult(string Peer, string? Fault, double? Cost, double? Bound, double Seconds, long PeakMemory)
{
    public static PeerResult Without(string peer, string fault) => new(peer, fault, null, null, 0, 0);
}
