using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Team;

namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// Something that is added up over windows of days for one person, in whole units, and judged when a window closes by one
/// or more rules (at most so many minutes, at least so many).
/// </summary>
internal sealed class Dimension
{
    private readonly PersonMachine[] machines;
    private readonly bool[] closesAfter;
    private readonly int[] windowStart;
    private readonly int[] windowEnd;
    private readonly int[] mostUntil;
    private readonly Verdicts?[] verdicts;
    private readonly Verdicts?[] ownVerdicts;

    /// <param name="machines">Counters that add up the same over the same windows.</param>
    /// <param name="hardPoints">Points of one hard unit; infinite where hard rules must hold.</param>
    public Dimension(PersonMachine[] machines, CounterTrace trace, double hardPoints)
    {
        this.machines = machines;
        Counter = machines[0].Counter!;
        closesAfter = trace.ClosesAfter;
        Unit = trace.Unit;
        MostAdded = trace.MostAdded;
        var days = closesAfter.Length;
        windowStart = new int[days];
        windowEnd = new int[days];
        mostUntil = new int[days + 1];
        verdicts = new Verdicts?[days];
        PersonMachine[] own = [.. machines.Where(machine => machine.Rule.Definition is not FairRule)];
        ownVerdicts = own.Length == machines.Length ? verdicts : new Verdicts?[days];
        IsOfShares = own.Length == 0;
        for (var day = 1; day < days; day++) windowStart[day] = closesAfter[day - 1] ? day : windowStart[day - 1];
        for (var day = days - 1; day >= 0; day--) windowEnd[day] = closesAfter[day] || day == days - 1 ? day : windowEnd[day + 1];
        for (var day = 0; day < days; day++) mostUntil[day + 1] = mostUntil[day] + MostAdded[day];
        for (var day = 0; day < days; day++)
        {
            if (!closesAfter[day]) continue;
            verdicts[day] = Judge(machines, day);
            if (ownVerdicts != verdicts) ownVerdicts[day] = Judge(own, day);
        }

        MostOfWindow = Enumerable.Range(0, days).Where(day => closesAfter[day]).Select(day => Math.Max(0, verdicts[day]!.LastFinite)).DefaultIfEmpty().Max();

        Verdicts Judge(PersonMachine[] judges, int day) => new(judges, day, windowStart[day] == 0 ? trace.Before : 0, Unit, Most(windowStart[day], day + 1), hardPoints);
    }

    public ICounter Counter { get; }

    public IReadOnlyList<PersonMachine> Machines => machines;

    /// <summary>What one unit is: the greatest common divisor of what days can add (minutes, shifts, weekends).</summary>
    public int Unit { get; }

    /// <summary>For each day the most units that it can add.</summary>
    public int[] MostAdded { get; }

    /// <summary>True when no sum that can come about costs anything.</summary>
    public bool IsIdle => verdicts.All(one => one is null || one.IsSame(0, one.Count - 1) && one.Points(0) == 0);

    /// <summary>The most units of a window that keep its hard limits.</summary>
    public int MostOfWindow { get; }

    /// <summary>True when nothing but fair shares judges its sums.</summary>
    public bool IsOfShares { get; }

    /// <summary>True when its sums matter less than those of fair shares: what one rule alone would rather have.</summary>
    public bool GivesWay => machines.Length == 1 && !IsOfShares && machines[0].Rule.Level == RuleLevel.Soft;

    public bool ClosesAfter(int day) => closesAfter[day];

    /// <summary>First and last day in the period of the window that a day lies in.</summary>
    public int WindowStart(int day) => windowStart[day];

    public int WindowEnd(int day) => windowEnd[day];

    /// <summary>The most units that the days [first, end) can add.</summary>
    public int Most(int first, int end) => mostUntil[end] - mostUntil[first];

    /// <summary>What every sum of the window that ends with this day costs; null when none ends with it.</summary>
    public Verdicts? VerdictsAt(int day) => verdicts[day];

    /// <summary>Points of a window that ends with this day and has so many units of the period.</summary>
    public double CostAt(int day, int units) => verdicts[day]?.Points(units) ?? 0;

    /// <summary>The same without fair shares: what the rules about the person alone ask for.</summary>
    public double OwnCostAt(int day, int units) => ownVerdicts[day]?.Points(units) ?? 0;
}
