using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules;

/// <summary>How sentences say lengths of time, counts and places in time.</summary>
internal static class Wording
{
    public static string Hours(long minutes)
    {
        var (hours, rest) = Math.DivRem(minutes, 60);
        if (rest == 0) return $"{hours} h";
        return hours == 0 ? $"{rest} min" : $"{hours} h {rest} min";
    }

    public static string Count(long count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    /// <summary>"3 days", or "3 Early or Late days" where names of kinds are given.</summary>
    public static string Days(long count, string kinds) =>
        kinds.Length == 0 ? Count(count, "day", "days") : Count(count, $"{kinds} day", $"{kinds} days");

    public static string On(this Calendar calendar, Shift shift) => $"{shift.Name} on {calendar.Name(shift.Day)}";

    /// <summary>"on Tue 25 Nov" or "from Mon 24 Nov to Sun 30 Nov".</summary>
    public static string Between(this Calendar calendar, int first, int last) =>
        first == last ? $"on {calendar.Name(first)}" : $"from {calendar.Name(first)} to {calendar.Name(last)}";

    /// <summary>"a", "a and b", "a, b and c"</summary>
    public static string And(IReadOnlyList<string> parts) =>
        parts.Count <= 1 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";
}
