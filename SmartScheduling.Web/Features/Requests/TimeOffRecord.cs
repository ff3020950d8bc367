using SmartScheduling.Domain.Availability;

namespace SmartScheduling.Web.Features.Requests;

/// <summary>What counts of a request, for the activity.</summary>
internal sealed record TimeOffRecord(Guid EmployeeId, DateOnly FirstDay, DateOnly LastDay, string Reason, TimeOffState State, string? Comment)
{
    public static TimeOffRecord Of(TimeOffRequest request) =>
        new(request.EmployeeId, request.FirstDay, request.LastDay, request.Reason, request.State, request.Comment);
}
