namespace SmartScheduling.Solver.OrTools;

/// <summary>How far the program may go.</summary>
internal sealed record OrToolsLimits
{
    public static OrToolsLimits Usual { get; } = new();

    /// <summary>Bytes of memory: SCIP takes some 500 MB for the masters of a hundred people.</summary>
    public long Memory { get; init; } = 2L << 30;

    /// <summary>Until it is ready.</summary>
    public TimeSpan Start { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What SCIP is given for one master.</summary>
    public TimeSpan Round { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What it may take beyond that before it counts as hanging; building the program is not in its own limit.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between an answer and the next master, in which the pool grows.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);
}
