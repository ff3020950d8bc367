using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

internal static class ProposalReading
{
    /// <summary>A solution on the week as it is now, under the rules of its run; not found when there is no such solution.</summary>
    public static async Task<Outcome<Proposal>> FindAsync(this ReadScope scope, Guid solutionId)
    {
        var db = scope.Db;
        if (await db.SchedulingSolutions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == solutionId, scope.Cancellation) is not { } solution)
            return Outcome.NotFound;
        var run = await db.SchedulingRuns.AsNoTracking().SingleAsync(one => one.Id == solution.RunId, scope.Cancellation);
        var built = await RunProblem.BuildAsync(db, run, scope.Cancellation);
        return built.Value is { } week ? new Proposal(week, solution) : new Outcome.Failure(built.Status, built.Refusals);
    }
}
