using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Engines;

/// <summary>How far a roster can be from the best possible.</summary>
public static class Gap
{
    /// <summary>A gap that is asked for is no wider than this share: beyond it a bound says too little to end for.</summary>
    public const double Widest = 0.5;

    /// <returns>
    /// The share (0 to 1) of its soft points that a better roster could save at most; null where no bound is proven, or where
    /// what is proven lies below the levels above and so says nothing about soft points.
    /// </returns>
    public static double? Of(Score score, Score? bound)
    {
        if (bound is not { } proven || (proven.Hard, proven.Uncovered) != (score.Hard, score.Uncovered)) return null;
        return score.Soft == 0 ? 0 : Math.Max(0, (score.Soft - proven.Soft) / (double)score.Soft);
    }

    /// <summary>Whether a roster is near enough to the best possible for a solve to end: proven to be the best, or within the gap that was asked for.</summary>
    /// <param name="score">Of the roster.</param>
    /// <param name="bound">A score that no roster can be below; null while none is proven.</param>
    /// <param name="target">A share; 0 ends only with the proof.</param>
    public static bool IsClosed(Score score, Score? bound, double target) =>
        score == Score.Zero || bound >= score || (target > 0 && Of(score, bound) <= target);
}
