using SmartScheduling.Solver.Explain;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>Somebody who holds the role, and what keeps them from the position.</summary>
public sealed record Obstacle(string Person, IReadOnlyList<string> Sentences);

/// <summary>Why a position stays open in a proposal: for everybody who holds the role, the strict rules that exclude them.</summary>
public sealed class ExplainOpenPosition(Operations operations)
{
    public Task<Outcome<IReadOnlyList<Obstacle>>> ExecuteAsync(Guid solutionId, Guid shiftId, Guid roleId, CancellationToken cancellation = default) =>
        operations.ReadAsync<IReadOnlyList<Obstacle>>(Permission.Optimize, async scope =>
        {
            if (await ProposalReading.FindAsync(scope, solutionId) is not { Value: { } proposal }
                || proposal.Week.FindPosition(shiftId, roleId) is not { } position)
                return null;
            var hints = new Hints(proposal.Week.Problem, proposal.Roster);
            return [.. from person in proposal.Week.Problem.People
                       where person.Holds(position.Role, position.Shift.Day) && !proposal.Roster.Has(person.Index, position)
                       let hint = hints.Assign(person.Index, position)
                       let sentences = hint.Refusal is { } refusal ? [refusal] : hint.Hard.Select(violation => violation.Sentence).Distinct().ToArray()
                       orderby sentences.Length, person.Name
                       select new Obstacle(person.Name, sentences)];
        }, cancellation);
}
