namespace SmartScheduling.Web.Features.Optimization;

/// <summary>Addresses of optimizations, below the base.</summary>
public static class RunAddress
{
    public const string All = "runs";

    public static string Of(Guid run) => $"{All}/{run}";

    public static string OfWeek(Guid schedule) => $"{All}?f.{Runs.ListRuns.WeekFilter}={schedule}";
}
