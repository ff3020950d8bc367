namespace SmartScheduling.Web.Features.Schedules.Grid;

/// <summary>Names what stands in a cell, on the way to the browser and back: a position, or a person on one.</summary>
public readonly record struct ItemKey(Guid ShiftId, Guid? RoleId, Guid? EmployeeId)
{
    private const char Separator = '.';

    public static ItemKey? Parse(string? text)
    {
        var parts = (text ?? "").Split(Separator);
        Guid?[] ids = [.. parts.Select(part => Guid.TryParseExact(part, "N", out var id) ? id : (Guid?)null)];
        return ids is [{ } shift, .. { Length: <= 2 } rest] && rest.All(id => id is not null)
            ? new(shift, rest.ElementAtOrDefault(0), rest.ElementAtOrDefault(1))
            : null;
    }

    // Written once for each assignment of each board that is shown: a plain line instead of a query.
    public override string ToString() => (RoleId, EmployeeId) switch
    {
        ({ } role, { } person) => $"{ShiftId:N}{Separator}{role:N}{Separator}{person:N}",
        ({ } role, null) => $"{ShiftId:N}{Separator}{role:N}",
        _ => $"{ShiftId:N}",
    };
}
