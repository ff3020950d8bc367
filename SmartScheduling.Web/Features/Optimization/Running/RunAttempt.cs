using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Variants;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization.Repair;
using SmartScheduling.Web.Options;

namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>One attempt at one claimed run: reads the week, lets the engine solve it, and stores what came out.</summary>
public sealed class RunAttempt(
    IDbContextFactory<AppDbContext> contexts, IEngine engine, RunQueue queue, RunEnding ending,
    IOptions<OptimizationOptions> options, TimeProvider clock, ILogger<RunAttempt> log)
{
    private const string Crashed = "The optimization stopped because of a fault in the program. Nothing in the week was changed; start it again, and tell whoever runs this server if it happens again.";

    public async Task MakeAsync(RunLease lease, CancellationToken stopping)
    {
        try
        {
            await TryAsync(lease, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await queue.ReleaseAsync(lease, CancellationToken.None);
        }
        catch (Exception exception) when (DatabaseFailure.IsUnreachable(exception))
        {
            // Nothing can be stored now. The lease runs out, and the run is made again.
            log.LogWarning(exception, "Run {Run} lost the database", lease.Run.Id);
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Attempt {Attempt} of run {Run} failed", lease.Run.Attempt, lease.Run.Id);
            await ending.FailAsync(lease, Crashed, null, CancellationToken.None);
        }
    }

    private async Task TryAsync(RunLease lease, CancellationToken stopping)
    {
        var read = await ReadAsync(lease, stopping);
        if (read.Value is not { } week)
        {
            await ending.RefuseAsync(lease, read, stopping);
            return;
        }

        var progress = new ProgressLog(week.Rows.Schedule.Version, week.Problem.RequiredCount, note => log.LogWarning("Run {Run}: {Note}", lease.Run.Id, note));
        var result = await SolveAsync(lease, week, progress, stopping);
        stopping.ThrowIfCancellationRequested();
        if (result is not null)
            await ending.CompleteAsync(lease, week, result, progress.Take().Progress, stopping);
    }

    private async Task<Outcome<WeekProblem>> ReadAsync(RunLease lease, CancellationToken stopping)
    {
        await using var db = await contexts.CreateDbContextAsync(stopping);
        await db.BeginSnapshotAsync(stopping);
        return await RunProblem.BuildAsync(db, lease.Run, stopping);
    }

    /// <summary>Null when the run is no longer ours.</summary>
    private async Task<VariantsResult?> SolveAsync(RunLease lease, WeekProblem week, ProgressLog progress, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var solve = QuietThread.RunAsync($"solve {lease.Run.Id}", () => Solve(lease, week, progress, end.Token));
        var heart = new Heartbeat(lease, progress, clock, log);
        var isOurs = await heart.BeatUntilAsync(solve, end);
        var result = await solve;
        if (!isOurs)
            return null;
        progress.Enter(RunStage.Saving);
        // Whether the run is still ours is asked again when its end is stored.
        await heart.BeatAsync();
        return result;
    }

    private VariantsResult Solve(RunLease lease, WeekProblem week, ProgressLog progress, CancellationToken end) => lease.Run.Variants
        ? new VariantSolver(engine, clock).Solve(week.Problem, OptionsOf(lease, week), progress, end)
        : VariantsResult.Of(engine.Solve(week.Problem, OptionsOf(lease, week), progress, end));

    private SolveOptions OptionsOf(RunLease lease, WeekProblem week) => new()
    {
        Seed = lease.Run.Seed,
        TimeLimit = TimeSpan.FromSeconds(lease.Run.TimeLimitSeconds),
        GapTarget = lease.Run.GapPercent / 100,
        Threads = options.Value.ThreadsOfASolve,
        WarmStart = lease.Run.Purpose == RunPurpose.Repair ? RepairStart.Of(week) : week.Current,
    };
}
