using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>What the build page shows of a period, whether its schedule exists yet or not.</summary>
public sealed record WeekPlan
{
    public required SiteSettings Site { get; init; }

    public required IReadOnlyList<PlanLocation> Locations { get; init; }

    public required PlanLocation Location { get; init; }

    public required DateOnly Start { get; init; }

    public required int Days { get; init; }

    /// <summary>Null while the period is still to be created.</summary>
    public PlanSchedule? Schedule { get; init; }

    /// <summary>Another schedule of the location that the new period would overlap.</summary>
    public PlanPeriod? Taken { get; init; }

    /// <summary>Those in use, and retired ones that still have shifts in the period.</summary>
    public required IReadOnlyList<PlanTemplate> Templates { get; init; }

    public required IReadOnlyList<PlanShift> Shifts { get; init; }

    public required IReadOnlyList<PlanRole> Roles { get; init; }

    public required StaffCapacity Capacity { get; init; }

    public bool IsNew => Schedule is null;

    public bool IsEditable => Schedule is null or { State: ScheduleState.Draft };
}

public sealed record PlanLocation(Guid Id, string Name);

public sealed record PlanPeriod(DateOnly Start, int Days);

public sealed record PlanSchedule(Guid Id, long Version, ScheduleState State);

public sealed record PlanTemplate(
    Guid Id, string Name, TimeOnly StartTime, TimeOnly EndTime, int Colour, Weekdays Weekdays, bool Active, IReadOnlyList<RoleCount> Requirements);

public sealed record PlanShift(
    Guid Id, Guid? TemplateId, DateOnly Date, string Name, TimeOnly StartTime, TimeOnly EndTime, int Minutes,
    ShiftKind Kind, int Colour, int Priority, IReadOnlyList<RoleCount> Requirements, int Assigned);

/// <param name="Id">The job role.</param>
/// <param name="Name">In full.</param>
/// <param name="Code">One to three letters.</param>
/// <param name="Active">Whether new shifts may still ask for it.</param>
/// <param name="Holders">People employed in the period who hold it.</param>
public sealed record PlanRole(Guid Id, string Name, string Code, bool Active, int Holders);
