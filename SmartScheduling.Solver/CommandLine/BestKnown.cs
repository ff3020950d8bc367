namespace SmartScheduling.Solver.CommandLine;

/// <summary>
/// The best known scores of the public shift-scheduling instances (T. Curtois, schedulingbenchmarks.org), for tables only:
/// no engine reads them.
/// </summary>
internal static class BestKnown
{
    private static readonly Dictionary<string, long> Scores = new()
    {
        ["Instance1"] = 607, ["Instance2"] = 828, ["Instance3"] = 1001, ["Instance4"] = 1716, ["Instance5"] = 1143, ["Instance6"] = 1950,
        ["Instance7"] = 1056, ["Instance8"] = 1300, ["Instance9"] = 439, ["Instance10"] = 4631, ["Instance11"] = 3443, ["Instance12"] = 4040,
        ["Instance13"] = 1348, ["Instance14"] = 1278, ["Instance15"] = 3828, ["Instance16"] = 3225, ["Instance17"] = 5746, ["Instance18"] = 4459,
        ["Instance19"] = 3149, ["Instance20"] = 4769, ["Instance21"] = 21133, ["Instance22"] = 30241, ["Instance23"] = 17285, ["Instance24"] = 40439,
    };

    public static long? Of(string instance) => Scores.TryGetValue(instance, out var score) ? score : null;
}
