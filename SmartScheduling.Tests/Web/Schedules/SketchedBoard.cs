using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Features.Schedules;

namespace SmartScheduling.Tests.Web.Schedules;

/// <summary>
/// A board drawn by hand: two cooks and a waiter; an early shift from 7 to 15 on every day that asks for two cooks and a
/// waiter, nobody on it yet.
/// </summary>
internal static class SketchedBoard
{
    public static readonly DateOnly Monday = new(2026, 11, 23);

    public static readonly BoardRole Cook = new(Guid.CreateVersion7(), "Cook", "C", 0), Waiter = new(Guid.CreateVersion7(), "Waiter", "W", 1);

    public static readonly BoardPerson Ana = Person("Ana Alder", Cook.Id), Ben = Person("Ben Birch", Cook.Id), Wim = Person("Wim Willow", Waiter.Id, Cook.Id);

    public static readonly BoardShift[] Early =
    [
        .. Enumerable.Range(0, 7).Select(day => new BoardShift(
            Guid.CreateVersion7(), Guid.Empty, Monday.AddDays(day), "Early", ShiftKind.Early, 2, 5, new(7, 0), new(15, 0), 480, [new(Cook.Id, 2), new(Waiter.Id, 1)])),
    ];

    public static Board Empty { get; } = new()
    {
        Site = MasterRows.Site(),
        Today = Monday.AddDays(2),
        Location = new(Guid.CreateVersion7(), "Kitchen"),
        Locations = [],
        FirstDay = Monday,
        Schedule = new(Guid.CreateVersion7(), Monday, 7, ScheduleState.Draft, 1, null, null),
        Roles = [Cook, Waiter],
        People = [Ana, Ben, Wim],
        Shifts = Early,
        Assignments = [],
        TimeOff = [],
        Unavailable = [],
        Elsewhere = [],
    };

    public static Board With(params IReadOnlyList<BoardAssignment> assignments) => Empty with { Assignments = assignments };

    public static BoardAssignment On(int day, BoardPerson person, BoardRole? role = null, bool locked = false) =>
        new(Early[day].Id, person.Id, (role ?? Cook).Id, locked);

    public static BoardTimeOff Off(BoardPerson person, int day, TimeOffState state) => new(person.Id, Monday.AddDays(day), Monday.AddDays(day), state);

    private static BoardPerson Person(string name, params Guid[] roles) =>
        new(Guid.CreateVersion7(), name, roles, new Contract(960, 480, 1440, 20), Monday.AddYears(-1), null, true);
}
