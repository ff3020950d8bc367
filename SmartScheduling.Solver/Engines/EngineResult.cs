using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Engines;

/// <summary>What a solve came to.</summary>
public sealed record EngineResult
{
    public required SolverStatus Status { get; init; }

    /// <summary>The best roster; null only when the solve ended before there was any.</summary>
    public required Roster? Roster { get; init; }

    public required Score Score { get; init; }

    /// <summary>A score that no roster can be below; null when none is proven.</summary>
    public Score? Bound { get; init; }

    /// <summary>Each better score and when it was reached.</summary>
    public required IReadOnlyList<CurvePoint> Curve { get; init; }

    public required long Iterations { get; init; }

    public required int Seed { get; init; }

    public required string Engine { get; init; }

    public required string EngineVersion { get; init; }

    public required TimeSpan WallTime { get; init; }

    /// <summary>The most memory that the process held, in bytes.</summary>
    public required long PeakMemory { get; init; }

    /// <summary>What went otherwise than meant, in sentences that everybody may read.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How often OR-Tools was asked and answered.</summary>
    public int OrToolsAnswers { get; init; }

    /// <summary>
    /// What broke down on the way while the rest went on; empty when all went well. The roster and the bound hold all the
    /// same, but the answer may be worse than it could be, and the faults are errors to report.
    /// </summary>
    public IReadOnlyList<EngineFault> Faults { get; init; } = [];

    /// <summary>True when it was told to stop before its time was used up.</summary>
    public bool WasCancelled { get; init; }
}

public readonly record struct CurvePoint(TimeSpan At, Score Score);

/// <summary>An engine that was to take part and broke down.</summary>
public sealed record EngineFault(string Engine, Exception Exception);
