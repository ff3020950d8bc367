using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Kernel;

/// <summary>The points of every sum that one window of a <see cref="Dimension"/> can have, made ready to be looked up.</summary>
internal sealed class Verdicts
{
    private readonly double[] points;
    private readonly int[] sameUntil;

    public Verdicts(PersonMachine[] machines, int close, long before, int unit, int most, double hardPoints)
    {
        points = new double[most + 1];
        sameUntil = new int[most + 1];
        for (var units = 0; units <= most; units++)
        {
            var sum = before + (long)units * unit;
            foreach (var machine in machines)
            {
                var amount = machine.Counter!.AmountAt(close, sum);
                if (amount == 0) continue;
                var score = machine.Rule.Cost(amount);
                points[units] += score.Hard > 0 ? score.Hard * hardPoints : score.Soft;
            }
        }

        LastFinite = -1;
        for (var units = most; units >= 0; units--)
        {
            sameUntil[units] = units < most && points[units] == points[units + 1] ? sameUntil[units + 1] : units;
            if (LastFinite < 0 && !double.IsPositiveInfinity(points[units])) LastFinite = units;
        }
    }

    /// <summary>How many sums there are: 0 up to the most units.</summary>
    public int Count => points.Length;

    /// <summary>The greatest sum that breaks no hard rule; -1 when each does.</summary>
    public int LastFinite { get; }

    public double Points(int units) => points[units];

    /// <summary>The points of so many units and more.</summary>
    public ReadOnlySpan<double> From(int units) => points.AsSpan(units);

    /// <summary>Whether every sum from the one to the other costs the same.</summary>
    public bool IsSame(int least, int most) => sameUntil[least] >= most;

    public double Least(int least, int most)
    {
        var found = double.PositiveInfinity;
        foreach (var one in points.AsSpan(least, most - least + 1)) found = Math.Min(found, one);
        return found;
    }
}
