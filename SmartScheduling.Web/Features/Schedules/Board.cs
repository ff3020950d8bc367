using SmartScheduling.Domain;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Features.Schedules.Edits;

namespace SmartScheduling.Web.Features.Schedules;

/// <summary>Everything the schedule page shows of one week at one location, as it was at one moment.</summary>
public sealed record Board
{
    public required SiteSettings Site { get; init; }

    public required DateOnly Today { get; init; }

    public required BoardLocation Location { get; init; }

    /// <summary>Every location that can be chosen, by name.</summary>
    public required IReadOnlyList<BoardLocation> Locations { get; init; }

    /// <summary>First day of the week that is shown; seven days follow, also of a longer schedule.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Null while nobody has built the week.</summary>
    public BoardSchedule? Schedule { get; init; }

    /// <summary>Job roles that anything on the board refers to, by name.</summary>
    public required IReadOnlyList<BoardRole> Roles { get; init; }

    /// <summary>Whoever may work here in this week or does so already, by name.</summary>
    public required IReadOnlyList<BoardPerson> People { get; init; }

    /// <summary>In order of start.</summary>
    public required IReadOnlyList<BoardShift> Shifts { get; init; }

    public required IReadOnlyList<BoardAssignment> Assignments { get; init; }

    /// <summary>Days off that are approved or asked for.</summary>
    public required IReadOnlyList<BoardTimeOff> TimeOff { get; init; }

    public required IReadOnlyList<BoardUnavailable> Unavailable { get; init; }

    /// <summary>What these people work at other locations in this week.</summary>
    public required IReadOnlyList<BoardElsewhere> Elsewhere { get; init; }

    public int DayOf(DateOnly date) => date.DayNumber - FirstDay.DayNumber;

    public DateOnly Date(int day) => FirstDay.AddDays(day);

    /// <summary>The board after an edit; null when a step of it does not fit what the board shows.</summary>
    public Board? With(IReadOnlyList<AssignmentChange> changes)
    {
        List<BoardAssignment> assignments = [.. Assignments];
        foreach (var change in changes)
        {
            var place = assignments.FindIndex(one => (one.ShiftId, one.RoleId, one.EmployeeId) == (change.ShiftId, change.RoleId, change.EmployeeId));
            switch (change.Act)
            {
                case AssignmentAct.Assign when place < 0:
                    assignments.Add(new(change.ShiftId, change.EmployeeId, change.RoleId, Locked: false));
                    break;
                case AssignmentAct.Unassign when place >= 0 && !assignments[place].Locked:
                    assignments.RemoveAt(place);
                    break;
                case AssignmentAct.Lock or AssignmentAct.Unlock when place >= 0:
                    assignments[place] = assignments[place] with { Locked = change.Act == AssignmentAct.Lock };
                    break;
                default:
                    return null;
            }
        }

        return this with { Assignments = assignments };
    }
}

public sealed record BoardLocation(Guid Id, string Name);

/// <summary>The period that the week belongs to; it may be longer than the week.</summary>
public sealed record BoardSchedule(Guid Id, DateOnly StartDate, int Days, ScheduleState State, long Version, string? PublishedBy, DateTime? PublishedAt)
{
    /// <summary>Null when the period may be edited.</summary>
    public Refusal? WhyNotEditable => Domain.Schedules.Schedule.WhyNotEditable(State);

    public bool Contains(DateOnly day) => day >= StartDate && day < StartDate.AddDays(Days);
}

public sealed record BoardRole(Guid Id, string Name, string Code, int Colour);

public sealed record BoardPerson(
    Guid Id, string Name, IReadOnlyList<Guid> Roles, Contract Contract, DateOnly EmployedFrom, DateOnly? EmployedUntil, bool Active)
{
    public bool IsEmployedOn(DateOnly day) => Active && day >= EmployedFrom && (EmployedUntil is null || day <= EmployedUntil);

    public bool Holds(Guid role) => Roles.Contains(role);
}

public sealed record BoardShift(
    Guid Id, Guid? TemplateId, DateOnly Date, string Name, ShiftKind Kind, int Colour, int Priority,
    TimeOnly StartTime, TimeOnly EndTime, int Minutes, IReadOnlyList<BoardRequirement> Requirements);

public sealed record BoardRequirement(Guid RoleId, int Count);

/// <summary>An assignment is known by its place, not by a row's id: undoing its removal brings the same one back.</summary>
public sealed record BoardAssignment(Guid ShiftId, Guid EmployeeId, Guid RoleId, bool Locked);

public sealed record BoardTimeOff(Guid EmployeeId, DateOnly FirstDay, DateOnly LastDay, TimeOffState State);

public sealed record BoardUnavailable(Guid EmployeeId, DateOnly Date, TimeOnly From, TimeOnly Until, string Note);

public sealed record BoardElsewhere(Guid EmployeeId, DateOnly Date, string Location, TimeOnly StartTime, TimeOnly EndTime, int Minutes);
