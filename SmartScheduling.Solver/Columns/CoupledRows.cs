using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// What couples people, as equations: shares of all people + short - over = target, with a price for each one short and
/// over. A row of a team rule with two different limits is two equations; rows that count the same are one.
/// </summary>
internal sealed class CoupledRows
{
    private readonly Row[] rows;

    private CoupledRows(Problem problem, Row[] rows, int[] days, double[] targets, double[] shorts, double[] overs, bool[] isCoverage, Levels levels)
    {
        this.rows = rows;
        Days = days;
        Targets = targets;
        Shorts = shorts;
        Overs = overs;
        IsCoverage = isCoverage;
        Levels = levels;
        Fair = new(problem, this);
    }

    public int Count => rows.Length;

    public Levels Levels { get; }

    /// <summary>The day of each equation.</summary>
    public int[] Days { get; }

    public double[] Targets { get; }

    /// <summary>Points of each one short, and of each one over.</summary>
    public double[] Shorts { get; }

    public double[] Overs { get; }

    /// <summary>By how much rosters may cost less than the columns say, and what is kept out of the bound for that.</summary>
    public FairAllowance Fair { get; }

    /// <summary>Whether one short is an open position.</summary>
    public bool[] IsCoverage { get; }

    /// <summary>The position of which an equation counts everybody; null where it counts something else.</summary>
    public Position? CountOf(int row) => rows[row] is PositionRow { Positions: [var position] } single && single.Factors.All(factor => factor == 1) ? position : null;

    /// <summary>What an option of a person adds to each equation.</summary>
    public Shares SharesOf(int person, DayOptions options)
    {
        var byDay = Enumerable.Range(0, Count).ToLookup(row => Days[row]);
        var starts = new int[options.Count + 1];
        List<int> places = [];
        List<double> amounts = [];
        for (var day = 0; day < options.Days; day++)
        {
            int[] ofDay = [.. byDay[day]];
            for (var option = 0; option < options.Of(day).Length; option++)
            {
                foreach (var row in ofDay)
                {
                    var share = rows[row].Share(person, options.Of(day)[option]);
                    if (share == 0) continue;
                    places.Add(row);
                    amounts.Add(share);
                }

                starts[options.Start(day) + option + 1] = places.Count;
            }
        }

        return new(starts, [.. places], [.. amounts]);
    }

    public static CoupledRows Of(Problem problem, Levels levels)
    {
        List<(Row Row, double Target, double Short, double Over, bool IsCoverage)> all = [];
        Dictionary<(Position, int[], double), int> byPosition = [];
        foreach (var rule in problem.Rules)
        {
            foreach (var row in problem.RuleBook.Rows(rule))
            {
                var (missing, excess) = (levels.Points(row.Missing), levels.Points(row.Excess));
                var isCoverage = row.Missing.Uncovered > 0 || rule.Key == Domain.Rules.RuleKey.Coverage;
                if (row.AtLeast == row.AtMost)
                {
                    Add(row, row.AtLeast, missing, excess, isCoverage);
                    continue;
                }

                Add(row, row.AtLeast, missing, 0, isCoverage);
                Add(row, row.AtMost, 0, excess, false);
            }
        }

        void Add(Row row, double target, double missing, double excess, bool isCoverage)
        {
            if (missing == 0 && excess == 0) return;
            if (row is PositionRow { Positions: [var position] } single && !byPosition.TryAdd((position, single.Factors, target), all.Count))
            {
                var place = byPosition[(position, single.Factors, target)];
                var same = all[place];
                all[place] = (same.Row, target, same.Short + missing, same.Over + excess, same.IsCoverage || isCoverage);
                return;
            }

            all.Add((row, target, missing, excess, isCoverage));
        }

        return new(
            problem,
            [.. all.Select(one => one.Row)],
            [.. all.Select(one => one.Row.Day)],
            [.. all.Select(one => one.Target)],
            [.. all.Select(one => one.Short)],
            [.. all.Select(one => one.Over)],
            [.. all.Select(one => one.IsCoverage)],
            levels);
    }
}

/// <summary>Shares by option: those of option i lie from Starts[i] to Starts[i + 1].</summary>
internal sealed record Shares(int[] Starts, int[] Rows, double[] Amounts);

/// <summary>How the three levels of a score become one number of points, the same for all who work on the same columns.</summary>
/// <param name="Hard">Points of one hard unit.</param>
/// <param name="Uncovered">Points of one uncovered point.</param>
/// <param name="Soft">Points of one soft point: 1, or 0 when only the levels above it are looked at.</param>
internal readonly record struct Levels(double Hard, double Uncovered, double Soft)
{
    private const double LeastUncovered = 1e3;
    private const double HardBeyondUncovered = 1e3;

    /// <summary>
    /// What counts among columns; scores are compared level by level. One open position is always worse than one unit of the heaviest
    /// soft rule: that is what people mean by a rule that weighs more than all others.
    /// </summary>
    public static Levels For(Problem problem)
    {
        var heaviest = problem.Rules.Where(rule => rule.Level == RuleLevel.Soft).Select(rule => rule.Weight).DefaultIfEmpty().Max();
        var uncovered = Math.Max(LeastUncovered, 2.0 * heaviest);
        return new(HardBeyondUncovered * uncovered, uncovered, 1);
    }

    public double Points(in Score score) => score.Hard * Hard + score.Uncovered * Uncovered + score.Soft * Soft;
}
