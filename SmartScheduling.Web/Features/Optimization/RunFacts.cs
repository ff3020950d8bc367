using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>One of the rosters that a run proposes.</summary>
public sealed record ProposalFacts(Guid Id, Favours Favours, DateTime? AppliedAt);

/// <summary>A run as pages show it.</summary>
public sealed record RunFacts
{
    public required Guid Id { get; init; }
    public required Guid ScheduleId { get; init; }
    public required RunState State { get; init; }
    public required RunStage Stage { get; init; }
    public required RunPurpose Purpose { get; init; }
    public required string Preset { get; init; }
    public required string RequestedBy { get; init; }
    public required DateTime RequestedAt { get; init; }
    public required DateTime? StartedAt { get; init; }
    public required DateTime? FinishedAt { get; init; }
    public required int TimeLimitSeconds { get; init; }
    public required double GapPercent { get; init; }
    public required bool Variants { get; init; }
    public required int Seed { get; init; }
    public required int Attempt { get; init; }
    public required SolverStatus? SolverStatus { get; init; }
    public required long? Hard { get; init; }
    public required long? Uncovered { get; init; }
    public required long? Soft { get; init; }
    public required int Filled { get; init; }
    public required int Required { get; init; }
    public required int? Changes { get; init; }
    public required long? Bound { get; init; }
    public required long Iterations { get; init; }
    public required string? Engine { get; init; }
    public required long? PeakMemoryBytes { get; init; }
    public required string? Failure { get; init; }
    public required IReadOnlyList<ScorePoint> Curve { get; init; }

    /// <summary>What it proposes, in the order of what they favour; none where there is nothing to propose.</summary>
    public required IReadOnlyList<ProposalFacts> Proposals { get; init; }

    /// <summary>The proposal that is applied.</summary>
    public ProposalFacts? Applied => Proposals.FirstOrDefault(proposal => proposal.AppliedAt is not null);

    /// <summary>How lists call it.</summary>
    public string Name => RunWording.Name(Preset, Variants);

    /// <summary>Runs that come first while this one waits.</summary>
    public int Ahead { get; init; }

    public bool IsActive => !State.IsFinal();

    /// <summary>Whether it repairs a published week. Its soft points are mostly changes, which are told as such.</summary>
    public bool IsRepair => Purpose == RunPurpose.Repair;

    public bool HasScore => Hard is not null;

    public int Open => Required - Filled;

    /// <summary>How far the soft score can be from the best possible, where a valid bound is known.</summary>
    public double? Gap => Bound is { } bound && Soft is { } soft ? soft == 0 ? 0 : (soft - bound) / (double)soft : null;

    /// <summary>Whether it ended before its time because it was near enough to the best possible, without being proven to be it.</summary>
    public bool EndedByGap => State == RunState.Completed && SolverStatus != Domain.Runs.SolverStatus.Optimal && GapPercent > 0 && 100 * Gap <= GapPercent;

    public TimeSpan? Runtime(DateTime now) => StartedAt is { } start ? (FinishedAt ?? now) - start : null;

    /// <summary>Iterations a second until now; null where there are none or the time is too short to tell.</summary>
    public double? Pace(DateTime now) => Iterations > 0 && Runtime(now) is { TotalSeconds: >= 1 and var seconds } ? Iterations / seconds : null;

    public static async Task<List<RunFacts>> ReadAsync(AppDbContext db, IQueryable<SchedulingRun> runs, CancellationToken cancellation) =>
        await OfAsync(db, await runs.AsNoTracking().ToListAsync(cancellation), cancellation);

    /// <summary>Adds what the runs propose.</summary>
    public static async Task<List<RunFacts>> OfAsync(AppDbContext db, IReadOnlyList<SchedulingRun> runs, CancellationToken cancellation)
    {
        var ids = runs.Select(run => run.Id).ToList();
        var proposals = (await db.SchedulingSolutions.Where(solution => ids.Contains(solution.RunId))
            .Select(solution => new { solution.RunId, Facts = new ProposalFacts(solution.Id, solution.Favours, solution.AppliedAt) }).ToListAsync(cancellation))
            .ToLookup(solution => solution.RunId, solution => solution.Facts);
        return [.. runs.Select(run => Of(run, [.. proposals[run.Id].OrderBy(proposal => proposal.Favours)]))];
    }

    private static RunFacts Of(SchedulingRun run, IReadOnlyList<ProposalFacts> proposals) => new()
    {
        Id = run.Id,
        ScheduleId = run.ScheduleId,
        State = run.State,
        Stage = run.Stage,
        Purpose = run.Purpose,
        Preset = run.Preset,
        RequestedBy = run.RequestedBy,
        RequestedAt = run.RequestedAt,
        StartedAt = run.StartedAt,
        FinishedAt = run.FinishedAt,
        TimeLimitSeconds = run.TimeLimitSeconds,
        GapPercent = run.GapPercent,
        Variants = run.Variants,
        Seed = run.Seed,
        Attempt = run.Attempt,
        SolverStatus = run.SolverStatus,
        Hard = run.Hard,
        Uncovered = run.Uncovered,
        Soft = run.Soft,
        Filled = run.Filled,
        Required = run.Required,
        Changes = run.Changes,
        Bound = run.Bound,
        Iterations = run.Iterations,
        Engine = run.Engine,
        PeakMemoryBytes = run.PeakMemoryBytes,
        Failure = run.Failure,
        Curve = ScorePoint.Parse(run.Curve),
        Proposals = proposals,
    };
}
