using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace SmartScheduling.Web.Identity;

/// <summary>
/// Counts failed attempts for emails that have no account, with the same limits as real ones have: otherwise a lockout would tell
/// which emails exist. Kept in memory only, and never more than a bounded number.
/// </summary>
public sealed class UnknownSignIns(IOptions<IdentityOptions> options, TimeProvider clock)
{
    private const int AtMost = 10_000;
    private readonly ConcurrentDictionary<string, (int Failures, DateTimeOffset Until)> attempts = new();

    private LockoutOptions Lockout => options.Value.Lockout;

    /// <summary>The end of the lockout this attempt falls into or starts; null when there is none.</summary>
    public DateTimeOffset? Fail(string email)
    {
        if (attempts.Count > AtMost)
            attempts.Clear();
        var now = clock.GetUtcNow();
        var entry = attempts.AddOrUpdate(email, _ => Next((0, now), now), (_, known) => Next(known, now));
        return entry.Failures >= Lockout.MaxFailedAccessAttempts ? entry.Until : null;
    }

    private (int Failures, DateTimeOffset Until) Next((int Failures, DateTimeOffset Until) known, DateTimeOffset now)
    {
        var locked = known.Failures >= Lockout.MaxFailedAccessAttempts;
        if (locked && now < known.Until)
            return known;
        return (locked ? 1 : known.Failures + 1, now + Lockout.DefaultLockoutTimeSpan);
    }
}
