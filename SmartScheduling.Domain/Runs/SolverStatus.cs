namespace SmartScheduling.Domain.Runs;

/// <summary>What a finished solve may claim about its roster.</summary>
public enum SolverStatus
{
    /// <summary>Stopped before any roster was complete.</summary>
    NoSolutionFound = 0,

    /// <summary>A roster that breaks no hard rule beyond what locked assignments force; nothing is proven about its score.</summary>
    Feasible = 1,

    /// <summary>A valid lower bound meets the score.</summary>
    Optimal = 2,

    /// <summary>Locked assignments or fixed inputs contradict each other; the contradiction is named.</summary>
    Infeasible = 3,
}
