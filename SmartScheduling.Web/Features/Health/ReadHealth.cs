using Microsoft.Extensions.Diagnostics.HealthChecks;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Health;

/// <summary>A part that the product needs, as its check found it.</summary>
/// <param name="Name">What it is called at <c>/health</c>, too.</param>
/// <param name="Works">It answers.</param>
/// <param name="IsAbsent">It is not there, which is no fault: nothing needs it.</param>
/// <param name="Sentence">What the check says about it.</param>
public sealed record HealthPart(string Name, bool Works, bool IsAbsent, string Sentence)
{
    /// <summary>A check whose data has this says that its part is not there.</summary>
    public const string Absent = "absent";

    public string Title => char.ToUpperInvariant(Name[0]) + Name[1..];
}

/// <summary>Asks every part that the product needs, now. What is stored is not read, so it answers while the database is down.</summary>
public sealed class ReadHealth(Operations operations, HealthCheckService checks)
{
    public Task<Outcome<IReadOnlyList<HealthPart>>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<IReadOnlyList<HealthPart>>(Permission.ViewHealth, async scope =>
        {
            var report = await checks.CheckHealthAsync(scope.Cancellation);
            return [.. from part in report.Entries
                       orderby part.Key
                       select new HealthPart(part.Key, part.Value.Status == HealthStatus.Healthy, part.Value.Data.ContainsKey(HealthPart.Absent), part.Value.Description ?? "The check itself failed.")];
        }, cancellation);
}
