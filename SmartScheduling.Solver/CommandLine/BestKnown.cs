namespace SmartScheduling.Solver.CommandLine;

/// <summary>
/// The best known scores of the public shift-scheduling instances (T. Curtois, schedulingbenchmarks.org), for tables only:
/// no engine reads them.
/// </summary>
internal static class BestKnown
{
    /// <summary>Of Instance1, Instance2 and so on.</summary>
    private static readonly long[] Scores =
    [
        607, 828, 1001, 1716, 1143, 1950, 1056, 1300, 439, 4631, 3443, 4040,
        1348, 1278, 3828, 3225, 5746, 4459, 3149, 4769, 21133, 30241, 17285, 40439,
    ];

    public static long? Of(string instance)
    {
        const string Prefix = "Instance";
        return instance.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(instance.AsSpan(Prefix.Length), out var number) && number >= 1 && number <= Scores.Length
            ? Scores[number - 1]
            : null;
    }
}
