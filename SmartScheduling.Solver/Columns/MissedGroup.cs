namespace SmartScheduling.Solver.Columns;

/// <summary>
/// Equations whose shorts, or whose overs, are a whole number in all, and what a branch on that number raised bounds by so far (its pseudocost,
/// Benichou et al., 1971). Groups of one kind learn from each other.
/// </summary>
internal sealed class MissedGroup(int[] rows, bool isOver, MissedGroup.Kind kind)
{
    /// <summary>What a first guess counts beside what was seen, in tries.</summary>
    private const double Prior = 1;

    private double gained;
    private int tries;

    public int[] Rows => rows;

    public bool IsOver => isOver;

    /// <summary>What is gained for each part that the total is away from the next whole number, in points.</summary>
    public double Gain => (gained + Prior * kind.Gain) / (tries + Prior);

    /// <summary>How far a number is away from the next whole one.</summary>
    public static double Fraction(double total) => Math.Abs(total - Math.Round(total));

    /// <param name="gain">What the lower one of two branches is above what was branched.</param>
    /// <param name="total">What was branched on.</param>
    public void Learn(double gain, double total)
    {
        gained += gain / Fraction(total);
        tries++;
        kind.Learn(gain / Fraction(total));
    }

    /// <summary>All of the period, its weeks, its days and each equation alone.</summary>
    public static MissedGroup[] Of(Lagrangian lagrangian)
    {
        var rows = lagrangian.Rows;
        List<MissedGroup> groups = [];
        foreach (var isOver in new[] { false, true })
        {
            // What costs nothing is not told apart by the linear program, whole or not.
            int[] counted = [.. Enumerable.Range(0, rows.Count).Where(row => isOver ? lagrangian.Overs[row] > 0 : rows.IsCoverage[row] && lagrangian.Shorts[row] > 0)];
            Add(counted.GroupBy(_ => 0), 1.5);
            Add(counted.GroupBy(row => rows.Days[row] / 7), 1.25);
            Add(counted.GroupBy(row => rows.Days[row]), 1);
            Add(counted.GroupBy(row => row), 0.75);

            void Add(IEnumerable<IGrouping<int, int>> parts, double guess)
            {
                // Shorts cost more than overs as a rule.
                var kind = new Kind(isOver ? 0.5 * guess : guess);
                groups.AddRange(parts.Select(part => new MissedGroup([.. part], isOver, kind)));
            }
        }

        return [.. groups];
    }

    /// <summary>What groups of one kind have gained on average.</summary>
    internal sealed class Kind(double guess)
    {
        private double gained = guess;
        private int tries = 1;

        public double Gain => gained / tries;

        public void Learn(double gain)
        {
            gained += gain;
            tries++;
        }
    }
}
