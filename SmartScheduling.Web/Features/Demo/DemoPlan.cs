using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>What a demo organisation consists of, before any of it is stored. Everything is invented.</summary>
internal sealed record DemoPlan(
    string Site, string Location, IReadOnlyList<DemoRole> Roles, IReadOnlyList<DemoTemplate> Templates, IReadOnlyList<DemoStaff> Staff);

internal sealed record DemoRole(string Name, string Code, int Colour);

/// <param name="Name">As the template is called.</param>
/// <param name="Hours">Local start and end, for example <c>22:00-06:00</c>.</param>
/// <param name="Kind">Part of the day.</param>
/// <param name="Colour">Index into the palette.</param>
/// <param name="Priority">1 to 10.</param>
/// <param name="Needs">Role code and count, for example <c>S2 C1</c>.</param>
/// <param name="Weekdays">When it may be placed.</param>
internal sealed record DemoTemplate(
    string Name, string Hours, ShiftKind Kind, int Colour, int Priority, string Needs, Weekdays Weekdays = Weekdays.All)
{
    public TimeOnly Start => TimeOnly.Parse(Hours[..5], System.Globalization.CultureInfo.InvariantCulture);

    public TimeOnly End => TimeOnly.Parse(Hours[6..], System.Globalization.CultureInfo.InvariantCulture);

    public IEnumerable<(string Role, int Count)> Requirements => Needs.Split(' ').Select(
        need => (need.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
            int.Parse(need.AsSpan(need.IndexOfAny([.. "0123456789"])), System.Globalization.CultureInfo.InvariantCulture)));
}

/// <summary>So many people who hold these roles and work so many hours a week.</summary>
internal sealed record DemoStaff(int Count, string Roles, int Hours);
