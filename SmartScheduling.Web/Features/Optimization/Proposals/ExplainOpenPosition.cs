using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>
/// Somebody who holds the role, the strict rules that keep them from the position, and the one change that would let them in:
/// null where no single change does, and for somebody whom nothing keeps.
/// </summary>
public sealed record Obstacle(string Person, IReadOnlyList<string> Rules, IReadOnlyList<string> Sentences, string? WayIn);

/// <summary>
/// Why a position stays open: that no roster at all can fill it, with the numbers (null where one could), and everybody who
/// holds the role: those who could take it first, then those whom one change lets in.
/// </summary>
public sealed record OpenReasons(string? Shortage, IReadOnlyList<Obstacle> Obstacles);

/// <summary>Why a position stays open in a proposal: for everybody who holds the role, the strict rules that exclude them.</summary>
public sealed class ExplainOpenPosition(Operations operations)
{
    public Task<Outcome<OpenReasons>> ExecuteAsync(Guid solutionId, Guid shiftId, Guid roleId, CancellationToken cancellation = default) =>
        operations.ReadAsync<OpenReasons>(Permission.Optimize, async scope =>
        {
            await scope.Db.BeginSnapshotAsync(scope.Cancellation);
            if (await ProposalReading.FindAsync(scope, solutionId) is not { Value: { } proposal }
                || proposal.Week.FindPosition(shiftId, roleId) is not { } position)
                return null;
            var problem = proposal.Week.Problem;
            var replacements = new Replacements(problem, proposal.Roster);
            var shortage = Shortages.Of(problem).FirstOrDefault(one => one.Positions.Contains(position));
            return new(shortage?.Sentence(problem),
            [
                .. from one in replacements.Ranked(position)
                   let obstacle = ObstacleOf(problem, one, replacements.WaysInSentence(one, position))
                   orderby one.IsAllowed descending, obstacle.WayIn is null, obstacle.Sentences.Count
                   select obstacle,
            ]);
        }, cancellation);

    private static Obstacle ObstacleOf(Problem problem, Replacement one, string? wayIn) => new(
        problem.People[one.Person].Name,
        [.. one.Excluding.Select(violation => violation.Rule.Definition.Name).Distinct()],
        one.Hint.Refusal is { } refusal ? [refusal] : [.. one.Excluding.Select(violation => violation.Sentence).Distinct()],
        wayIn);
}
