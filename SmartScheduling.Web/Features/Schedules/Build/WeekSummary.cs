namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>A shift as the summary counts it.</summary>
public sealed record SummaryShift(int Minutes, IReadOnlyList<RoleCount> Requirements);

/// <summary>What one job role has to do in the week.</summary>
public sealed record RoleDemand(PlanRole Role, int Positions, int Minutes);

/// <summary>What a plan asks for, beside what the people may work by contract.</summary>
public sealed record WeekSummary(int Shifts, int Positions, int NeededMinutes, IReadOnlyList<RoleDemand> Roles, StaffCapacity Capacity)
{
    /// <summary>Minutes that nobody's contract covers even when everybody works the most they may; 0 when they suffice.</summary>
    public int MissingMinutes => Math.Max(0, NeededMinutes - Capacity.MaxMinutes);

    public static WeekSummary Of(WeekPlan plan, IReadOnlyList<SummaryShift> shifts)
    {
        var demand = shifts
            .SelectMany(shift => shift.Requirements, (shift, required) => (required.JobRoleId, required.Count, Minutes: required.Count * shift.Minutes))
            .GroupBy(part => part.JobRoleId)
            .ToDictionary(role => role.Key, role => (Positions: role.Sum(part => part.Count), Minutes: role.Sum(part => part.Minutes)));
        var roles = plan.Roles.Where(role => demand.ContainsKey(role.Id))
            .Select(role => new RoleDemand(role, demand[role.Id].Positions, demand[role.Id].Minutes)).ToList();
        return new(shifts.Count, roles.Sum(role => role.Positions), roles.Sum(role => role.Minutes), roles, plan.Capacity);
    }
}
