using SmartScheduling.Domain.Runs;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>Addresses of optimizations, below the base.</summary>
public static class RunAddress
{
    public const string All = "runs";

    /// <summary>What the query of a run's page calls the proposal that is shown, and the one that it is compared with.</summary>
    public const string Chosen = "proposal", Against = "with";

    public static string Of(Guid run) => $"{All}/{run}";

    /// <summary>A run's page with one of several proposals chosen; compared with another one, or with the week as it is.</summary>
    public static string Of(Guid run, Favours proposal, Favours? against = null) =>
        $"{Of(run)}?{Chosen}={Name(proposal)}{(against is { } other ? $"&{Against}={Name(other)}" : "")}";

    /// <summary>Null for what is no name of a kind of proposal.</summary>
    public static Favours? Parse(string? name) => Enum.GetValues<Favours>().Cast<Favours?>().FirstOrDefault(favours => Name(favours!.Value) == name);

    private static string Name(Favours favours) => favours.ToString().ToLowerInvariant();

    public static string OfWeek(Guid schedule) => $"{All}?f.{Runs.ListRuns.WeekFilter}={schedule}";
}
