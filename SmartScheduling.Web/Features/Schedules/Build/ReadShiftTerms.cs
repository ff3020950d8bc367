using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>A job role that a shift may ask for.</summary>
public sealed record RoleChoice(Guid Id, string Name);

/// <summary>What the editor of one shift starts from.</summary>
/// <param name="Version">Of the schedule.</param>
/// <param name="Start">First day of the period.</param>
/// <param name="Days">Its length.</param>
/// <param name="Terms">The shift as it is; for a new one a proposal.</param>
/// <param name="Template">Name of the template it was made from; null for a one-off.</param>
/// <param name="Assigned">People on it.</param>
/// <param name="Roles">Those in use, and retired ones that the shift asks for already.</param>
public sealed record ShiftOpening(long Version, DateOnly Start, int Days, ShiftTerms Terms, string? Template, int Assigned, IReadOnlyList<RoleChoice> Roles);

/// <summary>Reads one shift to edit it, or what a new one needs.</summary>
public sealed class ReadShiftTerms(Operations operations)
{
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Afternoon = new(17, 0);
    private const int MiddlePriority = 5;

    /// <param name="scheduleId">Which schedule.</param>
    /// <param name="shiftId">Which shift; null for a new one.</param>
    /// <param name="cancellation">Ends the read.</param>
    public Task<Outcome<ShiftOpening>> ExecuteAsync(Guid scheduleId, Guid? shiftId, CancellationToken cancellation = default) =>
        operations.ReadAsync(Permission.ViewSchedules, async Task<ShiftOpening?> (scope) =>
        {
            if (await scope.Db.Schedules.SingleOrDefaultAsync(one => one.Id == scheduleId, scope.Cancellation) is not { } schedule)
                return null;
            var shift = shiftId is null ? null : await scope.ShiftAsync(scheduleId, shiftId.Value);
            if (shiftId is not null && shift is null)
                return null;

            var used = shift?.Requirements.ConvertAll(required => required.JobRoleId) ?? [];
            var roles = await scope.Db.JobRoles.Where(role => role.Active || used.Contains(role.Id)).OrderBy(role => role.Name)
                .Select(role => new RoleChoice(role.Id, role.Name)).ToListAsync(scope.Cancellation);
            var template = shift?.ShiftTemplateId is { } id
                ? await scope.Db.ShiftTemplates.Where(one => one.Id == id).Select(one => one.Name).SingleAsync(scope.Cancellation)
                : null;
            var terms = shift is null
                ? new(schedule.StartDate, "", Morning, Afternoon, ShiftKind.Day, 0, MiddlePriority, [])
                : ShiftTerms.Of(shift);
            return new(schedule.Version, schedule.StartDate, schedule.Days, terms, template, shift?.Assignments.Count ?? 0, roles);
        }, cancellation);
}
