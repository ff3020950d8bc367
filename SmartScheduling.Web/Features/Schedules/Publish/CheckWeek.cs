using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Publish;

/// <summary>A week before it is published.</summary>
public sealed record WeekCheck(Guid ScheduleId, long Version, DateOnly Start, int Days, int Assignments, Readiness Readiness);

/// <summary>What somebody should know before publishing a week.</summary>
public sealed class CheckWeek(Operations operations)
{
    public async Task<Outcome<WeekCheck>> ExecuteAsync(Guid scheduleId, CancellationToken cancellation = default)
    {
        var read = await operations.ReadAsync(Permission.ViewSchedules, async Task<Outcome<WeekCheck>?> (scope) =>
        {
            await scope.Db.BeginSnapshotAsync(scope.Cancellation);
            var built = await ProblemBuilder.BuildAsync(scope.Db, scheduleId, scope.Cancellation);
            if (built.Value is not { } week)
                return built.Status == OutcomeStatus.NotFound ? null : (Outcome<WeekCheck>)built.Failure();
            var schedule = week.Rows.Schedule;
            return new WeekCheck(schedule.Id, schedule.Version, schedule.StartDate, schedule.Days,
                week.Rows.Shifts.Sum(shift => shift.Assignments.Count), Readiness.Of(week));
        }, cancellation);
        return read.Value ?? read.Failure();
    }
}
