namespace SmartScheduling.Domain.Shifts;

/// <summary>A set of weekdays: bit d stands for the <see cref="DayOfWeek"/> with the value d.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Sunday = 1 << DayOfWeek.Sunday,
    Monday = 1 << DayOfWeek.Monday,
    Tuesday = 1 << DayOfWeek.Tuesday,
    Wednesday = 1 << DayOfWeek.Wednesday,
    Thursday = 1 << DayOfWeek.Thursday,
    Friday = 1 << DayOfWeek.Friday,
    Saturday = 1 << DayOfWeek.Saturday,
    All = Sunday | Monday | Tuesday | Wednesday | Thursday | Friday | Saturday,
}

public static class WeekdaySets
{
    public static bool Includes(this Weekdays set, DayOfWeek day) => ((int)set & (1 << (int)day)) != 0;

    public static Weekdays Toggled(this Weekdays set, DayOfWeek day) => set ^ (Weekdays)(1 << (int)day);

    /// <summary>The weekdays in <paramref name="set"/>, from Sunday on.</summary>
    public static IReadOnlyList<DayOfWeek> Members(this Weekdays set) => [.. Enum.GetValues<DayOfWeek>().Where(day => set.Includes(day))];

    /// <summary>The set of <paramref name="days"/>.</summary>
    public static Weekdays ToSet(this IEnumerable<DayOfWeek> days) => days.Aggregate(Weekdays.None, (set, day) => set | (Weekdays)(1 << (int)day));
}
