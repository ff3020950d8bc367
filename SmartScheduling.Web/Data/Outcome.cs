using SmartScheduling.Domain;

namespace SmartScheduling.Web.Data;

public enum OutcomeStatus
{
    Done,

    /// <summary>Not done; the refusals say why and what to do.</summary>
    Refused,

    /// <summary>There is no such thing, or not for this caller.</summary>
    NotFound,

    /// <summary>The caller's role does not allow it.</summary>
    Forbidden,

    /// <summary>Somebody else changed it since the caller read it.</summary>
    Stale,

    /// <summary>The database cannot be reached at the moment.</summary>
    Unavailable,
}

/// <summary>What became of a use case.</summary>
/// <param name="Status">Done, or in which way not.</param>
/// <param name="Value">The answer; null unless done.</param>
/// <param name="Refusals">Why not; at least one unless done.</param>
/// <param name="Warnings">Sentences to show although it was done.</param>
public sealed record Outcome<T>(OutcomeStatus Status, T? Value, IReadOnlyList<Refusal> Refusals, IReadOnlyList<string> Warnings)
{
    public bool IsDone => Status == OutcomeStatus.Done;

    /// <summary>The same failure as the outcome of another answer.</summary>
    public Outcome.Failure Failure() => new(Status, Refusals);

    public static implicit operator Outcome<T>(T value) => Outcome.Done(value);

    public static implicit operator Outcome<T>(Refusal refusal) => new(OutcomeStatus.Refused, default, [refusal], []);

    public static implicit operator Outcome<T>(Outcome.Failure failure) => new(failure.Status, default, failure.Refusals, []);
}

/// <summary>The value of a command that has nothing to tell but that it was done.</summary>
public readonly record struct Nothing;

public static class Outcome
{
    public static readonly Failure NotFound = new(OutcomeStatus.NotFound, [new("This no longer exists, or it was never there.")]);

    public static readonly Failure Forbidden = new(OutcomeStatus.Forbidden, [new("You are not allowed to do this.")]);

    public static readonly Failure Stale = new(OutcomeStatus.Stale,
        [new("Somebody else has changed this since you opened it. Reload to see their version, or save again to replace it.")]);

    public static readonly Failure Unavailable = new(OutcomeStatus.Unavailable,
        [new("The database cannot be reached at the moment. Nothing was changed; please try again in a moment.")]);

    public static Outcome<Nothing> Done() => Done(default(Nothing));

    public static Outcome<T> Done<T>(T value, params IReadOnlyList<string> warnings) => new(OutcomeStatus.Done, value, [], warnings);

    public static Failure Refused(IEnumerable<Refusal> refusals) => new(OutcomeStatus.Refused, [.. refusals]);

    /// <summary>Any outcome but done; becomes an <see cref="Outcome{T}"/> of whatever type is asked for.</summary>
    public sealed record Failure(OutcomeStatus Status, IReadOnlyList<Refusal> Refusals);
}
