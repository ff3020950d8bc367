using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>How a dive ended.</summary>
internal enum DiveEnd
{
    Found,

    /// <summary>The linear program alone shows that nothing good enough is there.</summary>
    CutOff,

    /// <summary>The linear program promises nothing, but that is not proven.</summary>
    GivenUp,
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

    /// <summary>On the way down the linear program is solved only nearly.</summary>
    private const long PivotsOfRoot = 20_000;
    private const long PivotsOfStep = 1_000;

    private const int RootRounds = 6;
    private const int RootRescues = 12;

    /// <summary>How often a step of a neighbourhood's dive may be taken back.</summary>
    private const int Retreats = 6;

    /// <summary>Rounds more before a step is given up: what is above the cut-off may only be not solved yet.</summary>
    private const int RescueRounds = 12;

    private readonly Dictionary<(int Place, int Day, int Option), double> shares = [];
    private int retreats = sub.IsWhole ? 0 : Retreats;
    private bool isBoundAbove;

    /// <summary>Picks of each person when the dive found a roster.</summary>
    public int[][] Picks { get; private set; } = [];

    /// <param name="takeOneIn">Of the people that are still fractional one in so many is fixed in a step.</param>
    /// <param name="stepRounds">Rounds of columns in a step.</param>
    /// <param name="cutOff">Points beyond which a roster is of no use.</param>
    public DiveEnd Run(int takeOneIn, int stepRounds, double cutOff, ref Prng random)
    {
        switch (Begin(cutOff))
        {
            case Promise.CutOff: return DiveEnd.CutOff;
            case Promise.Doubtful: return DiveEnd.GivenUp;
            case Promise.Unknown: return DiveEnd.Failed;
        }

        for (var rescues = sub.IsWhole ? RootRescues : 0; ;)
        {
            if (isOver()) return DiveEnd.Failed;
            if (NeedsBanned())
            {
                if (rescues-- <= 0 || !Solve(stepRounds, PivotsOfStep, cutOff)) return DiveEnd.Failed;
                continue;
            }

            var candidates = Candidates(ref random);
            if (candidates.Count == 0)
            {
                Picks = [.. Enumerable.Range(0, sub.People.Length).Select(Heaviest)];
                return DiveEnd.Found;
            }

            if (!Descend(candidates, Math.Max(1, candidates.Count / takeOneIn), stepRounds, cutOff)) return DiveEnd.Failed;
        }
    }

    /// <summary>
    /// Fixes and solves. Where that leads above the cut-off it is taken back and less is fixed, then something else: the step
    /// before it was still below.
    /// </summary>
    private bool Descend(List<(double Share, int Place, int Day, int Option)> candidates, int take, int rounds, double cutOff)
    {
        var before = sub.Fixed.Select(days => days.ToArray()).ToArray();
        while (true)
        {
            Fix(candidates, take);
            if (Solve(rounds, PivotsOfStep, cutOff)) return true;
            if (retreats-- <= 0 || candidates.Count == 1 || isOver()) return false;
            for (var place = 0; place < before.Length; place++) before[place].CopyTo(sub.Fixed[place], 0);
            foreach (var column in sub.Master.Columns) column.IsBanned = IsAgainst(column, sub.Fixed[column.Person]);
            sub.Master.Reprice();
            if (take == 1) candidates.RemoveAt(0);
            take = Math.Max(1, take / 2);
        }
    }

    private bool IsAgainst(Column column, int[] isFixed)
    {
        for (var day = sub.First; day < sub.End; day++)
            if (isFixed[day] >= 0 && isFixed[day] != column.Picks[day]) return true;
        return false;
    }

    private Promise Begin(double cutOff)
    {
        if (!sub.IsWhole) return new SubGeneration(sub, isOver).Run(cutOff);
        if (Solve(RootRounds, PivotsOfRoot, cutOff)) return Promise.Open;
        return isBoundAbove ? Promise.CutOff : Promise.Doubtful;
    }

    /// <summary>Solves and prices, longer where nothing below the cut-off is in sight yet; false when the linear program is above it.</summary>
    private bool Solve(int rounds, long pivots, double cutOff)
    {
        for (var round = 0; ; round++)
        {
            sub.Master.Solve(pivots, isOver);
            if (isOver() || round >= (sub.Master.Objective <= cutOff ? rounds : rounds + RescueRounds)) break;
            isBoundAbove = sub.Price(sub.Master.Duals, isOver, out var added) > cutOff;
            if (isBoundAbove) return false;
            if (added == 0) break;
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
            if (share < Sure || share >= Whole) continue;
            sub.Fixed[place][day] = option;
            touched[place] = true;
        }

        foreach (var column in sub.Master.Columns)
        {
            if (column.IsBanned || !touched[column.Person]) continue;
            column.IsBanned = IsAgainst(column, sub.Fixed[column.Person]);
        }

        sub.Master.Reprice();
    }

    private int[] Heaviest(int place) => sub.Master.Columns.Where(column => column.Person == place && !column.IsBanned).MaxBy(column => column.Weight)!.Picks;
}
