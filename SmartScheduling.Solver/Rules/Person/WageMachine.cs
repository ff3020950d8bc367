using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Rules.Person;

/// <summary>The wage of each day in whole units of money, without what overtime costs more. No state.</summary>
/// <param name="wage">Hundredths of a unit an hour.</param>
internal readonly struct WageMachine(Calendar calendar, int wage) : ITotalMachine
{
    private const long HundredthsAndMinutes = 100 * 60;

    public MachineShape Shape => MachineShape.PerDay;

    public long Begin => 0;

    public long Advance(long state, in DayWork work, out long amount)
    {
        amount = ((long)work.Minutes * wage + HundredthsAndMinutes / 2) / HundredthsAndMinutes;
        return 0;
    }

    public Finding Explain(long state, in DayWork work, long amount) => new(null, $"costs {amount} on {calendar.Name(work.Day)}");

    public string ExplainTotal(long amount) => $"costs {amount} {calendar.Between(0, calendar.Days - 1)}";
}

/// <summary>What overtime costs beyond the wage, for each week. State: the minutes of the week so far.</summary>
/// <param name="limit">The minutes of a week that are no overtime.</param>
/// <param name="rate">Hundredths of a unit an hour × percent above the wage.</param>
internal readonly struct OvertimeMachine(Calendar calendar, Windows weeks, long limit, long rate) : IDayMachine, ICounter
{
    private const long HundredthsPercentAndMinutes = 100 * 100 * 60;

    public MachineShape Shape => MachineShape.Counter;

    public long Begin => 0;

    public long Advance(long state, in DayWork work, out long amount)
    {
        state += work.Minutes;
        amount = 0;
        if (!weeks.ClosesAfter(work.Day)) return state;
        amount = AmountAt(work.Day, state);
        return 0;
    }

    public long BeginMemory => 0;

    public long Remember(long memory, in DayWork work, out long added)
    {
        added = work.Minutes;
        return 0;
    }

    public bool ClosesAfter(int day) => weeks.ClosesAfter(day);

    /// <summary>The amount when so many minutes are in the week that ends with this day: convex but for the rounding.</summary>
    public long AmountAt(int day, long sum) =>
        weeks.Of(day) < 0 ? 0 : (Math.Max(0, sum - limit) * rate + HundredthsPercentAndMinutes / 2) / HundredthsPercentAndMinutes;

    public Finding Explain(long state, in DayWork work, long amount)
    {
        var week = weeks.All[weeks.Of(work.Day)];
        var over = state + work.Minutes - limit;
        return new(null, $"works {Wording.Hours(over)} above the contract's {Wording.Hours(limit)} {calendar.Between(Math.Max(week.First, 0), week.Last)}, which costs {amount} more");
    }
}
