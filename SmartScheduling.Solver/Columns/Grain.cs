using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Team;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// The points by which any two different scores differ at least: all costs are multiples of it, so a bound may be rounded up to
/// one, and a better roster is better by that much.
/// </summary>
internal static class Grain
{
    /// <returns>A whole number, at least 1.</returns>
    public static double Of(Problem problem, CoupledRows rows, ColumnPerson[] people)
    {
        var grain = 0L;
        foreach (var person in people)
        {
            foreach (var price in person.OwnPrices) Add(price);
            foreach (var amount in person.Shares.Amounts)
                if (amount != Math.Floor(amount)) return 1;
            if (person.Model.IsRelaxed) return 1;
        }

        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Targets[row] != Math.Floor(rows.Targets[row])) return 1;
            Add(rows.Shorts[row]);
            Add(rows.Overs[row]);
        }

        foreach (var rule in problem.Rules.Where(rule => rule is { Level: RuleLevel.Soft, Definition: PersonRule or FairRule })) Add(rows.Levels.Points(rule.Cost(1)));
        return Math.Max(1, grain);

        void Add(double points) => grain = Gcd(grain, points == Math.Floor(points) && Math.Abs(points) < 1e15 ? (long)Math.Abs(points) : 1);
    }

    private static long Gcd(long left, long right)
    {
        while (right != 0) (left, right) = (right, left % right);
        return left;
    }
}
