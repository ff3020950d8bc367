using System.ComponentModel.DataAnnotations;
using SmartScheduling.Solver.Engines;

namespace SmartScheduling.Web.Options;

/// <summary>How much of a node optimizations may take.</summary>
public sealed class OptimizationOptions
{
    public const string Section = "Optimization";

    /// <summary>Runs that this node solves at the same time; 0 makes it a node that only serves pages.</summary>
    [Range(0, 64)]
    public int ParallelSolves { get; set; } = 1;

    /// <summary>
    /// Threads of one solve; 0 takes all processors but one, which is left to the pages, and no more than there is memory for
    /// (<see cref="UsualThreads"/>).
    /// </summary>
    [Range(0, 256)]
    public int Threads { get; set; }

    /// <summary>How long a node that works on a run may go without a sign of life before others take the run over.</summary>
    [Range(5, 600)]
    public int LeaseSeconds { get; set; } = 30;

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    public int ThreadsOfASolve => Threads > 0 ? Threads : UsualThreads.Here(ParallelSolves);
}
