using SmartScheduling.Domain;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Web.Features.Schedules.Advice;

public enum Permitted
{
    Allowed,
    Warning,
    Forbidden,
}

/// <summary>What the rules say to a hand edit.</summary>
/// <param name="Refusals">Hard rules that it would break, as sentences.</param>
/// <param name="Warnings">Soft rules that it would break, and what is not yet complete.</param>
/// <param name="Difference">What the week's score changes by; less is better.</param>
public sealed record Verdict(IReadOnlyList<Refusal> Refusals, IReadOnlyList<string> Warnings, Score Difference)
{
    public static Verdict Refused(params IReadOnlyList<Refusal> refusals) => new(refusals, [], Score.Zero);

    public Permitted Permitted => Refusals.Count > 0 ? Permitted.Forbidden : Warnings.Count > 0 ? Permitted.Warning : Permitted.Allowed;

    public IReadOnlyList<string> Reasons => Refusals.Count > 0 ? [.. Refusals.Select(refusal => refusal.Sentence)] : Warnings;
}
