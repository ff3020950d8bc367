namespace SmartScheduling.Solver.Search.Moves;

/// <summary>A way to change a roster a little. It may make it worse; whether it stays is decided by its caller.</summary>
internal abstract class Move
{
    /// <summary>Changes the state; false when it found nothing to change.</summary>
    /// <param name="heat">How many points the search gives away now and then; more means wilder.</param>
    public abstract bool Apply(SearchState state, double heat, ref Prng random);
}
