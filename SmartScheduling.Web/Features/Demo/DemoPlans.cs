using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Options;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>The two demo organisations: a hotel that one manager plans, and a resort that shows how far it carries.</summary>
internal static class DemoPlans
{
    private static readonly DemoRole[] Roles =
    [
        new("Reception", "R", 0), new("Service", "S", 4), new("Cook", "C", 2), new("Housekeeping", "H", 6), new("Porter", "P", 9),
    ];

    private static readonly DemoTemplate[] Hotel =
    [
        new("Reception early", "06:00-14:00", ShiftKind.Early, 0, 8, "R1 P1"),
        new("Reception late", "14:00-22:00", ShiftKind.Late, 1, 8, "R1 P1"),
        new("Reception night", "22:00-06:00", ShiftKind.Night, 9, 10, "R1"),
        new("Night watch", "22:00-06:00", ShiftKind.Night, 10, 9, "P1"),
        new("Breakfast", "06:00-12:00", ShiftKind.Early, 3, 7, "S2 C1"),
        new("Lunch", "11:00-17:00", ShiftKind.Day, 5, 5, "S1 C1"),
        new("Dinner", "16:00-23:00", ShiftKind.Late, 4, 6, "S3 C2"),
        new("Rooms", "08:30-15:00", ShiftKind.Day, 6, 4, "H4"),
    ];

    private static readonly DemoTemplate[] Resort =
    [
        new("Reception early", "06:00-14:00", ShiftKind.Early, 0, 8, "R3 P1"),
        new("Reception late", "14:00-22:00", ShiftKind.Late, 1, 8, "R3 P1"),
        new("Reception night", "22:00-06:00", ShiftKind.Night, 9, 10, "R1 P1"),
        new("Night watch", "22:00-06:00", ShiftKind.Night, 10, 9, "P2"),
        new("Breakfast", "06:00-12:00", ShiftKind.Early, 3, 7, "S5 C2"),
        new("Lunch", "11:00-17:00", ShiftKind.Day, 5, 5, "S3 C2"),
        new("Dinner", "16:00-23:00", ShiftKind.Late, 4, 6, "S6 C3"),
        new("Rooms", "08:30-15:00", ShiftKind.Day, 6, 4, "H8"),
        new("Rooms late", "14:00-20:00", ShiftKind.Late, 7, 3, "H3"),
        new("Bar", "17:00-01:00", ShiftKind.Late, 8, 4, "S2"),
        new("Beach bar", "10:00-18:00", ShiftKind.Day, 11, 3, "S2"),
        new("Room service", "07:00-15:00", ShiftKind.Early, 2, 3, "S1 C1"),
        new("Room service night", "22:00-06:00", ShiftKind.Night, 9, 4, "S1"),
        new("Banquet", "15:00-23:30", ShiftKind.Late, 4, 6, "S3 C2", Weekdays.Friday | Weekdays.Saturday | Weekdays.Sunday),
        new("Pastry", "05:00-12:00", ShiftKind.Early, 3, 5, "C2"),
        new("Kitchen preparation", "08:00-16:00", ShiftKind.Day, 5, 4, "C2"),
        new("Spa desk", "09:00-17:00", ShiftKind.Day, 1, 4, "R2"),
        new("Laundry", "06:00-14:00", ShiftKind.Early, 6, 3, "H3", Weekdays.All & ~Weekdays.Sunday),
        new("Deliveries", "05:30-11:30", ShiftKind.Early, 10, 5, "P2", Weekdays.All & ~Weekdays.Sunday),
        new("Shuttle", "12:00-20:00", ShiftKind.Day, 0, 4, "P2"),
    ];

    public static DemoPlan Of(DemoSize size) => size == DemoSize.Large
        ? new("Harbour Resort", "Resort", Roles, Resort,
        [
            new(10, "R", 40), new(4, "R S", 30), new(4, "R", 20), new(16, "S", 40), new(10, "S", 30), new(9, "S", 20), new(3, "S H", 30),
            new(12, "C", 40), new(8, "C", 30), new(4, "C S", 30), new(10, "H", 40), new(8, "H", 30), new(6, "H", 20), new(12, "P", 40), new(4, "P R", 30),
        ])
        : new("Harbour Hotel", "Main house", Roles, Hotel,
        [
            new(3, "R", 40), new(1, "R S", 30), new(1, "R P", 30), new(4, "S", 40), new(3, "S", 30), new(1, "S", 20),
            new(3, "C", 40), new(2, "C S", 30), new(1, "C", 20), new(3, "H", 40), new(2, "H", 30), new(1, "H S", 20), new(4, "P", 40), new(1, "P", 20),
        ]);
}
