using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Search.Moves;

namespace SmartScheduling.Solver.Search;

/// <summary>By how much small changes alter a roster's score: the scale of temperatures and of the exchange between levels.</summary>
internal sealed class Differences
{
    private const int Samples = 1500;

    private readonly List<Score> found = [];

    public static Differences Around(SearchState state, ref Prng random)
    {
        var differences = new Differences();
        Move[] moves = [new ChangeDay(), new SwapDays()];
        var before = state.Score;
        for (var i = 0; i < Samples; i++)
        {
            if (moves[i % 2].Apply(state, 1, ref random)) differences.found.Add(state.Score - before);
            state.Undo();
        }

        return differences;
    }

    /// <summary>A hard or uncovered point weighs more than the soft points that a small change alters.</summary>
    public Exchange Exchange()
    {
        var soft = found.Count == 0 ? 1 : found.Max(one => Math.Abs(one.Soft));
        var uncovered = 2 * soft + 1;
        return new(100 * (10 * uncovered + soft), uncovered);
    }

    /// <summary>The differences that <paramref name="share"/> of all are below, hard points left out; at least 1.</summary>
    public double Quantile(double share, Exchange exchange)
    {
        var sizes = found.Select(one => Math.Abs(exchange.Points(one with { Hard = 0 }))).Where(size => size > 0).Order().ToArray();
        return sizes.Length == 0 ? 1 : sizes[(int)(share * (sizes.Length - 1))];
    }
}
