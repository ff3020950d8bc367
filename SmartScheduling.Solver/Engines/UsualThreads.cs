namespace SmartScheduling.Solver.Engines;

/// <summary>How many threads a solve takes where nobody says so.</summary>
public static class UsualThreads
{
    /// <summary>
    /// What a thread is assumed to need, in bytes. A whole process with two of them held 220 MB with 300 people over four weeks and 310 MB
    /// with 50 over a year, most of it once for all, so this leaves room for problems that are larger.
    /// </summary>
    public const long BytesOfThread = 512L << 20;

    /// <summary>For this machine, or for what of it the process is allowed.</summary>
    public static int Here(int parallelSolves = 1) =>
        Of(Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Math.Max(1, parallelSolves));

    /// <summary>One core is left to whatever else goes on, no more threads than there is memory for, and always one.</summary>
    /// <param name="cores">Of the machine.</param>
    /// <param name="memory">Bytes that one solve may take.</param>
    public static int Of(int cores, long memory) => (int)Math.Max(1, Math.Min(cores - 1, memory / BytesOfThread));
}
