namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>Every engine that needs nothing beyond .NET, alone and with a thread beside it.</summary>
internal static class EngineNames
{
    public static readonly (string Engine, int Threads)[] All = [("search", 1), ("search", 2), ("columns", 1), ("portfolio", 1), ("portfolio", 2)];
}
