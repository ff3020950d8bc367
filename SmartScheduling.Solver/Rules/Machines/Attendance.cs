using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>How much of a stretch of days a person is there for: employed, and not on approved time off.</summary>
internal static class Attendance
{
    /// <summary>Minutes of the days [first, last], day and night, on which the person is there.</summary>
    public static long Minutes(Calendar calendar, Model.Person person, int first, int last)
    {
        first = Math.Max(first, person.EmployedFrom);
        last = Math.Min(last, person.EmployedTo);
        if (last < first) return 0;
        var start = calendar.Start(first);
        var end = calendar.Start(last + 1);
        return end - start - MinuteRange.Overlap(person.TimeOff, start, end);
    }
}
