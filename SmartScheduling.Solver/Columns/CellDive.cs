using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>How a dive ended.</summary>
internal enum DiveEnd
{
    Found,

    /// <summary>The linear program alone shows that nothing good enough is there.</summary>
    CutOff,
    Failed,
}

/// <summary>
/// From a fractional solution of the master to a whole one: what a person most surely does on a day is fixed, for a share of
/// the people at once, and columns that fit are generated, until everybody has one roster. Ended early by its own bound.
/// </summary>
internal sealed class CellDive(SubMaster sub, Func<bool> isOver)
{
    private const double Whole = 0.9995;
    /// <summary>What is this sure is fixed at once, however many of them there are.</summary>
    private const double Sure = 0.9;

    /// <summary>At the root the linear program cuts off, so it has to be solved; on the way down nearly is enough.</summary>
    private const long PivotsOfRoot = 20_000;
    private const long PivotsOfStep = 1_000;
    private const int RootRescues = 12;

    private readonly Dictionary<(int Place, int Day, int Option), double> shares = [];

    /// <summary>Picks of each person when the dive found a roster.</summary>
    public int[][] Picks { get; private set; } = [];

    /// <param name="takeOneIn">Of the people that are still fractional one in so many is fixed in a step.</param>
    /// <param name="cutOff">Points beyond which a roster is of no use.</param>
    public DiveEnd Run(int rootRounds, int stepRounds, int takeOneIn, double cutOff, ref Prng random)
    {
        var rescues = double.IsPositiveInfinity(cutOff) ? RootRescues : 0;
        for (var step = 0; ; step++)
        {
            if (!Solve(step == 0 ? rootRounds : stepRounds, step == 0 ? PivotsOfRoot : PivotsOfStep, cutOff)) return step == 0 ? DiveEnd.CutOff : DiveEnd.Failed;
            if (isOver()) return DiveEnd.Failed;
            if (NeedsBanned())
            {
                if (rescues-- > 0) continue;
                return DiveEnd.Failed;
            }

            var candidates = Candidates(ref random);
            if (candidates.Count == 0)
            {
                Picks = [.. Enumerable.Range(0, sub.People.Length).Select(Heaviest)];
                return DiveEnd.Found;
            }

            Fix(candidates, Math.Max(1, candidates.Count / takeOneIn));
        }
    }

    /// <summary>Solves and prices; false when the linear program is above the cut-off.</summary>
    private bool Solve(int rounds, long pivots, double cutOff)
    {
        for (var round = 0; ; round++)
        {
            sub.Master.Solve(pivots, isOver);
            if (round == rounds || isOver()) break;
            if (sub.Generate(isOver) == 0) break;
        }

        return sub.Master.Objective <= cutOff;
    }

    /// <summary>A column that was ruled out is still needed: there are too few that fit.</summary>
    private bool NeedsBanned()
    {
        foreach (var column in sub.Master.Columns)
            if (column.IsBanned && column.Weight > 2e-3) return true;
        return false;
    }

    private List<(double Share, int Place, int Day, int Option)> Candidates(ref Prng random)
    {
        shares.Clear();
        var heaviest = new double[sub.People.Length];
        foreach (var column in sub.Master.Columns) heaviest[column.Person] = Math.Max(heaviest[column.Person], column.IsBanned ? 0 : column.Weight);
        foreach (var column in sub.Master.Columns)
        {
            if (column.IsBanned || column.Weight <= 1e-6 || heaviest[column.Person] > Whole) continue;
            for (var day = sub.First; day < sub.End; day++)
            {
                if (sub.Fixed[column.Person][day] >= 0) continue;
                var cell = (column.Person, day, column.Picks[day]);
                shares[cell] = shares.GetValueOrDefault(cell) + column.Weight;
            }
        }

        var best = new (double Share, int Place, int Day, int Option)[sub.People.Length];
        foreach (var ((place, day, option), share) in shares)
        {
            if (share is >= Whole or <= 1e-4) continue;
            var isOff = sub.Person(place).Model.Options.Of(day)[option].IsOff;
            var worth = share - (isOff ? 0.02 : 0) + 1e-3 * random.Unit();
            if (worth > best[place].Share) best[place] = (worth, place, day, option);
        }

        return [.. best.Where(one => one.Share > 0).OrderByDescending(one => one.Share)];
    }

    private void Fix(List<(double Share, int Place, int Day, int Option)> candidates, int take)
    {
        var touched = new bool[sub.People.Length];
        for (var i = 0; i < take && (i == 0 || candidates[i].Share >= 0.55); i++)
        {
            sub.Fixed[candidates[i].Place][candidates[i].Day] = candidates[i].Option;
            touched[candidates[i].Place] = true;
        }

        foreach (var ((place, day, option), share) in shares)
        {
            if (share is < Sure or >= Whole) continue;
            sub.Fixed[place][day] = option;
            touched[place] = true;
        }

        foreach (var column in sub.Master.Columns)
        {
            if (column.IsBanned || !touched[column.Person]) continue;
            for (var day = sub.First; day < sub.End && !column.IsBanned; day++)
                column.IsBanned = sub.Fixed[column.Person][day] >= 0 && sub.Fixed[column.Person][day] != column.Picks[day];
        }

        sub.Master.Reprice();
    }

    private int[] Heaviest(int place) => sub.Master.Columns.Where(column => column.Person == place && !column.IsBanned).MaxBy(column => column.Weight)!.Picks;
}
