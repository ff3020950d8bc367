namespace SmartScheduling.Solver.CommandLine;

/// <summary>The most memory that the process held, which a table wants for each solve and not since the start.</summary>
internal static class PeakMemory
{
    /// <summary>Linux begins its count anew when asked to; see proc(5), clear_refs.</summary>
    private const string Counter = "/proc/self/clear_refs";

    /// <summary>Gives back what earlier solves left and begins the count anew, where the system can.</summary>
    public static void Forget()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (File.Exists(Counter)) File.WriteAllText(Counter, "5");
    }
}
