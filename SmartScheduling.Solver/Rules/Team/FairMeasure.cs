using System.Globalization;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Team;

/// <summary>What is to be shared fairly, in sixtieths of its unit: a minute of an hour, and sixty for one of what is counted.</summary>
internal abstract class FairMeasure
{
    public const long One = 60;

    /// <summary>Whether a person takes part in sharing.</summary>
    public virtual bool IsFor(Model.Person person) => true;

    /// <summary>What a person's amount changes by when one day becomes another; remembers the other.</summary>
    public abstract long Change(int person, in DayWork before, in DayWork after);

    /// <summary>What a filled place adds, whoever has it; null where that hangs on what else is worked.</summary>
    public virtual long? Of(Position position) => null;

    /// <summary>What work on a day that is free would add.</summary>
    public abstract long Added(int person, in DayWork work);

    /// <summary>What a day adds to the days before it, of which no more than a small memory is known; gives the memory after it.</summary>
    public virtual long Remember(int person, long memory, in DayWork work, out long added)
    {
        added = Added(person, work);
        return 0;
    }

    public abstract string Describe(long amount);

    protected static string Count(long amount, string one, string many) =>
        $"{((double)amount / One).ToString("0.#", CultureInfo.InvariantCulture)} {(amount == One ? one : many)}";
}

internal sealed class HoursToShare : FairMeasure
{
    public override long Change(int person, in DayWork before, in DayWork after) => after.Minutes - before.Minutes;

    public override long Added(int person, in DayWork work) => work.Minutes;

    public override long? Of(Position position) => position.Shift.Minutes;

    public override string Describe(long amount) => Wording.Hours(amount);
}

/// <summary>The shifts of certain kinds; who may work none of them takes no part.</summary>
internal sealed class ShiftsToShare(KindSet kinds) : FairMeasure
{
    public override bool IsFor(Model.Person person) => (kinds.Bits & ~person.ExcludedKinds.Bits) != 0;

    public override long Change(int person, in DayWork before, in DayWork after) => Added(person, after) - Added(person, before);

    public override long Added(int person, in DayWork work) => One * (Counted(work.First) + Counted(work.Second));

    public override long? Of(Position position) => One * Counted(position);

    public override string Describe(long amount) => Count(amount, "night", "nights");

    private int Counted(Position? position) => position is not null && kinds.Includes(position.Shift.Kind) ? 1 : 0;
}

/// <summary>The weekends on which a shift starts.</summary>
internal sealed class WeekendsToShare : FairMeasure
{
    private readonly Model.Calendar calendar;
    private readonly int firstSaturday;
    private readonly int weekends;
    private readonly byte[] daysWorked;

    public WeekendsToShare(Model.Calendar calendar, int people)
    {
        this.calendar = calendar;
        firstSaturday = -calendar.KnownDaysBefore;
        while (calendar.Weekday(firstSaturday) != DayOfWeek.Saturday) firstSaturday--;
        weekends = (calendar.Days - firstSaturday) / 7 + 1;
        daysWorked = new byte[people * weekends];
    }

    public override long Change(int person, in DayWork before, in DayWork after)
    {
        if (before.IsOff == after.IsOff || !IsWeekend(after.Day)) return 0;
        ref var days = ref daysWorked[Place(person, after.Day)];
        if (after.IsOff) return --days == 0 ? -One : 0;
        return days++ == 0 ? One : 0;
    }

    public override long Added(int person, in DayWork work) =>
        !work.IsOff && IsWeekend(work.Day) && daysWorked[Place(person, work.Day)] == 0 ? One : 0;

    /// <summary>The memory is 1 after a Saturday that was worked.</summary>
    public override long Remember(int person, long memory, in DayWork work, out long added)
    {
        added = !work.IsOff && IsWeekend(work.Day) && memory == 0 ? One : 0;
        return !work.IsOff && calendar.Weekday(work.Day) == DayOfWeek.Saturday ? 1 : 0;
    }

    public override string Describe(long amount) => Count(amount, "weekend", "weekends");

    private bool IsWeekend(int day) => calendar.Weekday(day) is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private int Place(int person, int day) => person * weekends + (day - firstSaturday) / 7;
}
