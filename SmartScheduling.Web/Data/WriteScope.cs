using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Activity;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Data;

/// <summary>
/// What a write works with: a tracking context inside one transaction. What it records and announces counts only if the
/// whole write is done.
/// </summary>
public sealed class WriteScope(AppDbContext db, Caller caller, TimeProvider clock, CancellationToken cancellation)
    : ReadScope(db, caller, clock, cancellation)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    internal List<Change> Changes { get; } = [];

    /// <summary>
    /// Writes down what was done. <paramref name="before"/> and <paramref name="after"/> are records of what counts, null
    /// where the thing did not exist yet or no longer does.
    /// </summary>
    public void Record(string action, string subject, Guid? subjectId, string summary, object? before = null, object? after = null) =>
        Db.Activity.Add(new ActivityEntry
        {
            At = Now,
            AccountId = Caller.AccountId,
            Who = Caller.Name,
            Action = action,
            Subject = subject,
            SubjectId = subjectId,
            Summary = summary.Length <= ActivityEntry.SummaryLength ? summary : summary[..(ActivityEntry.SummaryLength - 1)] + "…",
            Before = before is null ? null : JsonSerializer.Serialize(before, Json),
            After = after is null ? null : JsonSerializer.Serialize(after, Json),
        });

    /// <summary>Tells everybody who watches, once the write is committed.</summary>
    public void Announce(Change change) => Changes.Add(change);

    /// <summary>Raises the version of an entity although only its parts change.</summary>
    public void Touch(VersionedEntity entity)
    {
        var entry = Db.Entry(entity);
        if (entry.State == EntityState.Unchanged)
            entry.Property(nameof(VersionedEntity.Version)).IsModified = true;
    }
}
