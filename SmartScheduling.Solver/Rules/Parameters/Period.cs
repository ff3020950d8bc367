using System.Globalization;

namespace SmartScheduling.Solver.Rules.Parameters;

public enum PeriodUnit
{
    /// <summary>Every stretch of n days.</summary>
    Days,

    /// <summary>The site's calendar week.</summary>
    Week,

    /// <summary>The calendar month.</summary>
    Month,

    /// <summary>The whole period of the schedule.</summary>
    Whole,
}

/// <summary>The stretches of days over which a rule counts. In JSON: "day", "week", "month", "whole" or "14 days".</summary>
public readonly record struct Period(PeriodUnit Unit, int Days = 0)
{
    public const int MaxDays = 366;

    public static Period Day => new(PeriodUnit.Days, 1);

    public static Period Week => new(PeriodUnit.Week);

    public static Period Month => new(PeriodUnit.Month);

    public static Period Whole => new(PeriodUnit.Whole);

    /// <summary>Every stretch of <paramref name="days"/> days, a new one beginning each day.</summary>
    public static Period Rolling(int days) => new(PeriodUnit.Days, days);

    public static Period? TryParse(string? text)
    {
        switch (text?.Trim().ToLowerInvariant())
        {
            case "day": return Day;
            case "week": return Week;
            case "month": return Month;
            case "whole": return Whole;
        }

        var words = text?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return words is [var count, "days"] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is >= 1 and <= MaxDays ? Rolling(days) : null;
    }

    /// <summary>The text of the JSON form.</summary>
    public override string ToString() => Unit switch
    {
        PeriodUnit.Week => "week",
        PeriodUnit.Month => "month",
        PeriodUnit.Whole => "whole",
        _ => Days == 1 ? "day" : $"{Days} days",
    };

    /// <summary>As sentences say it: "in a week".</summary>
    public string Phrase => Unit switch
    {
        PeriodUnit.Week => "in a week",
        PeriodUnit.Month => "in a month",
        PeriodUnit.Whole => "in the whole period",
        _ => Days == 1 ? "on a day" : $"in any {Days} days",
    };
}
