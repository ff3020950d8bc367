using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Engines;

/// <summary>The best roster and the best lower bound that several engines know together. Safe for many threads.</summary>
public sealed class SharedBest
{
    private readonly Lock gate = new();
    private (Score Score, Roster Roster)? best;
    private Score? bound;

    public (Score Score, Roster Roster)? Best
    {
        get
        {
            lock (gate) return best;
        }
    }

    /// <summary>A score that no roster can be below; null while none is known.</summary>
    public Score? Bound
    {
        get
        {
            lock (gate) return bound;
        }
    }

    /// <summary>Whether the best roster is proven to be the best of all, or within a gap of it (see <see cref="Gap.IsClosed"/>).</summary>
    public bool IsEnough(double gap)
    {
        lock (gate) return best is { } known && Gap.IsClosed(known.Score, bound, gap);
    }

    /// <summary>Leaves a roster, which must not be changed afterwards; false when a better or equal one is there.</summary>
    public bool Offer(Score score, Roster roster)
    {
        lock (gate)
        {
            if (best is { } known && known.Score <= score) return false;
            best = (score, roster);
            // Nothing is below no points at all.
            if (score == Score.Zero) bound = score;
            return true;
        }
    }

    public void RaiseBound(Score proven)
    {
        lock (gate)
        {
            if (bound is null || bound.Value < proven) bound = proven;
        }
    }
}
