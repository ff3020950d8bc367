using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Features.Optimization.Repair;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>One place where the proposal goes against a rule.</summary>
public sealed record ViolationLine(ScoreLevel Level, string Rule, string Sentence, long Points);

/// <summary>Places of a shift that the proposal leaves open.</summary>
public sealed record OpenLine(Guid ShiftId, Guid RoleId, string Shift, DateOnly Date, TimeOnly Start, TimeOnly End, string Role, int Missing);

/// <summary>What one way of applying would do, in numbers.</summary>
public sealed record ApplyCounts(int Added, int Removed, int Stays, int LeftOut);

/// <summary>A proposal against the week as it is now.</summary>
public sealed record Review
{
    public required Guid SolutionId { get; init; }

    /// <summary>Version of the week that was looked at.</summary>
    public required long SeenVersion { get; init; }

    /// <summary>The week was changed after the run had read it.</summary>
    public required bool WeekChanged { get; init; }

    /// <summary>What was done since, as far as the activity tells.</summary>
    public required IReadOnlyList<WeekChange> Changes { get; init; }

    public required DateTime? AppliedAt { get; init; }

    public required Score ClaimedScore { get; init; }

    /// <summary>Proposed assignments whose shift or person no longer exists.</summary>
    public required int Gone { get; init; }

    public required RosterFigures Now { get; init; }

    public required RosterFigures Proposed { get; init; }

    public required RosterDifference Difference { get; init; }

    public required IReadOnlyList<ViolationLine> Violations { get; init; }

    public required IReadOnlyList<OpenLine> Open { get; init; }

    /// <summary>What it makes of each rule of fairness.</summary>
    public required IReadOnlyList<FairTable> Fairness { get; init; }

    /// <summary>Smallest sets of locked assignments that no roster can keep within the strict rules, each as a sentence.</summary>
    public required IReadOnlyList<string> Contradictions { get; init; }

    public required ApplyCounts Keep { get; init; }

    public required ApplyCounts Overwrite { get; init; }

    /// <summary>People, requests or settings changed so that the proposal is no longer worth what the run said.</summary>
    public required bool ScoreChanged { get; init; }

    /// <summary>How much of the published week is changed; null for runs that repair nothing.</summary>
    public required RepairExtent? Extent { get; init; }

    internal static Review Of(SchedulingRun run, Proposal solved, IReadOnlyList<WeekChange> changes)
    {
        var (week, solution) = (solved.Week.AsShown(run), solved.Solution);
        var proposal = new Proposal(week, solution);
        return new()
        {
            ScoreChanged = Evaluation.ScoreOf(solved.Week.Problem, solved.Roster) != new Score(solution.Hard, solution.Uncovered, solution.Soft),
            Extent = run.Purpose == RunPurpose.Repair ? RepairExtent.Of(week, proposal.Assignments) : null,
            SolutionId = solution.Id,
            SeenVersion = week.Rows.Schedule.Version,
            WeekChanged = week.Rows.Schedule.Version != solution.ScheduleVersion,
            Changes = changes,
            AppliedAt = solution.AppliedAt,
            ClaimedScore = new(solution.Hard, solution.Uncovered, solution.Soft),
            Gone = proposal.Gone,
            Now = RosterFigures.Of(week, week.Current),
            Proposed = RosterFigures.Of(week, proposal.Roster),
            Difference = RosterDifference.Of(proposal),
            Violations = [.. Evaluation.Of(week.Problem, proposal.Roster).Violations
                .OrderBy(one => one.Level).ThenByDescending(one => one.Points)
                .Select(one => new ViolationLine(one.Level, one.Rule.Definition.Name, one.Sentence, one.Points))],
            Open = [.. OpenPosition.Of(week.Problem, proposal.Roster).Select(open => LineOf(week, open)).OfType<OpenLine>()],
            Fairness = FairTable.Of(proposal),
            Contradictions = [.. LockConflicts.Of(week.Problem).Select(one => one.Sentence(week.Problem))],
            Keep = CountsOf(ApplyPlan.Of(proposal, ApplyMode.Keep)),
            Overwrite = CountsOf(ApplyPlan.Of(proposal, ApplyMode.Overwrite)),
        };
    }

    private static OpenLine? LineOf(WeekProblem week, OpenPosition open)
    {
        if (week.PlannedShift(open.Position.Shift.Index) is not { } shift)
            return null;
        var role = week.RoleIds[open.Position.Role];
        return new(shift.Id, role, shift.Name, shift.Date, shift.StartTime, shift.EndTime, week.Rows.JobRoles[role].Name, open.Missing);
    }

    private static ApplyCounts CountsOf(ApplyPlan plan) => new(plan.Added.Count, plan.Removed.Count, plan.Stays, plan.LeftOut);
}
