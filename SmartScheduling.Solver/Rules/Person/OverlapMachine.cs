using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Rules.Person;

/// <summary>Counts the minutes of a day's duties that lie in certain stretches of time. No state.</summary>
internal readonly struct OverlapMachine(Calendar calendar, MinuteRange[] ranges, string what) : IDayMachine
{
    public MachineShape Shape => MachineShape.PerDay;

    public long Begin => 0;

    public long Advance(long state, in DayWork work, out long amount)
    {
        amount = Minutes(work.First) + Minutes(work.Second);
        return 0;
    }

    public Finding Explain(long state, in DayWork work, long amount)
    {
        var shift = (Minutes(work.First) > 0 ? work.First! : work.Second!).Shift;
        return new(shift, $"has {what} during {Wording.Hours(amount)} of {calendar.On(shift)}");
    }

    private long Minutes(Position? position) =>
        position is null ? 0 : MinuteRange.Overlap(ranges, position.Shift.Start, position.Shift.End);
}
