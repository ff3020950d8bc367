namespace SmartScheduling.Solver.Search.Moves;

/// <summary>Chooses a move at random, each with its share; a rebuilt window takes many times as long as the others.</summary>
/// <param name="match">Null where nobody is tied to anybody.</param>
/// <param name="grain">The size of small differences in points.</param>
/// <param name="isShort">Whether there is not enough time to look far: then windows are short and rebuilt nearly always.</param>
internal sealed class MoveMix(WindowRebuild rebuild, MatchDays? match, double grain, bool isShort)
{
    private const int ShareOfMatch = 10;

    private readonly (int Share, Move Move)[] moves = isShort
        ? [(3, new ChangeDay()), (3, new FillOpen()), (4, new SwapDays()), (90, new RebuildPeople(rebuild, grain, longest: 14))]
        : [(15, new ChangeDay()), (10, new FillOpen()), (20, new SwapDays()), (55, new RebuildPeople(rebuild, grain, longest: 28))];

    public bool Apply(SearchState state, double heat, ref Prng random)
    {
        var draw = random.Below(match is null ? 100 : 100 + ShareOfMatch);
        if (draw >= 100) return match!.Apply(state, heat, ref random);
        foreach (var (share, move) in moves)
        {
            if (draw < share) return move.Apply(state, heat, ref random);
            draw -= share;
        }

        return false;
    }
}
