namespace SmartScheduling.Solver.CommandLine;

/// <summary>
/// The best known scores of the public shift-scheduling instances (T. Curtois, schedulingbenchmarks.org) and a published one
/// of the nurse rostering competition, for tables only: no engine reads them.
/// </summary>
internal static class BestKnown
{
    /// <summary>Of Instance1, Instance2 and so on.</summary>
    private static readonly long[] Scores =
    [
        607, 828, 1001, 1716, 1143, 1950, 1056, 1300, 439, 4631, 3443, 4040,
        1348, 1278, 3828, 3225, 5746, 4459, 3149, 4769, 21133, 30241, 17285, 40439,
    ];

    /// <summary>Solved week by week; all weeks at once can be better.</summary>
    private static readonly Dictionary<string, long> WeekByWeek = new() { ["n005w4_0_1-2-3-3"] = 1695 };

    /// <summary>The instances of a set of the competition of which a score was published.</summary>
    public static IEnumerable<string> PublishedOf(string set) => WeekByWeek.Keys.Where(name => name.StartsWith($"{set}_", StringComparison.Ordinal));

    public static long? Of(string instance)
    {
        if (WeekByWeek.TryGetValue(instance, out var published)) return published;
        const string Prefix = "Instance";
        return instance.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(instance.AsSpan(Prefix.Length), out var number) && number >= 1 && number <= Scores.Length
            ? Scores[number - 1]
            : null;
    }
}
