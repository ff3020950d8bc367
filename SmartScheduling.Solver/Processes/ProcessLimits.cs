namespace SmartScheduling.Solver.Processes;

/// <summary>How far a child process may go before it is ended.</summary>
/// <param name="Time">Infinite where its owner watches the clock.</param>
/// <param name="Memory">Bytes of memory it may hold, its own children not counted.</param>
/// <param name="Output">Characters that it may print.</param>
internal sealed record ProcessLimits(TimeSpan Time, long Memory, int Output = 64 << 20);
