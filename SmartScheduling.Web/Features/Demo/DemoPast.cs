using SmartScheduling.Domain;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>
/// Lets the demo's people act at moments of the past through the product's own use cases, all inside the one transaction that makes
/// the demo: so its activity holds what that of a site in use would, with before and after.
/// </summary>
internal sealed class DemoPast(AppDbContext db, Caller admin, Caller manager, CancellationToken cancellation)
{
    public AppDbContext Db => db;

    public CancellationToken Cancellation => cancellation;

    public WriteScope AsAdmin(DateTime at) => As(admin, at);

    public WriteScope AsManager(DateTime at) => As(manager, at);

    public WriteScope As(Caller caller, DateTime at) => new(db, caller, new StoppedClock(at), cancellation);

    /// <summary>Saves what a use case did.</summary>
    /// <exception cref="InvalidOperationException">It did nothing, because it refused.</exception>
    public async Task<T> SaveAsync<T>(Outcome<T> outcome)
    {
        var value = Done(outcome);
        await db.SaveChangesAsync(cancellation);
        return value;
    }

    /// <exception cref="InvalidOperationException">The use case refused.</exception>
    public static T Done<T>(Outcome<T> outcome) => outcome.IsDone ? outcome.Value! : throw Broken(outcome.Refusals);

    /// <exception cref="InvalidOperationException">There is a refusal.</exception>
    public static void Require(Refusal? refusal)
    {
        if (refusal is not null)
            throw Broken([refusal]);
    }

    private static InvalidOperationException Broken(IReadOnlyList<Refusal> refusals) =>
        new($"The demo breaks a rule of its own: {string.Join(' ', refusals.Select(refusal => refusal.Sentence))}");

    private sealed class StoppedClock(DateTime at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(at, TimeSpan.Zero);
    }
}
