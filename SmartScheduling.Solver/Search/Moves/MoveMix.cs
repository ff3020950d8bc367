namespace SmartScheduling.Solver.Search.Moves;

/// <summary>Chooses a move at random, each with its share.</summary>
internal sealed class MoveMix(WindowRebuild rebuild)
{
    private readonly (int Share, Move Move)[] moves =
        [(20, new ChangeDay()), (15, new FillOpen()), (30, new SwapDays()), (35, new RebuildPeople(rebuild))];

    public bool Apply(SearchState state, double heat, ref Prng random)
    {
        var draw = random.Below(100);
        foreach (var (share, move) in moves)
        {
            if (draw < share) return move.Apply(state, heat, ref random);
            draw -= share;
        }

        return false;
    }
}
