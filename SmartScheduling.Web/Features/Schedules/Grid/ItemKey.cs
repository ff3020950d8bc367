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

    public override string ToString() =>
        string.Join(Separator, new[] { ShiftId, RoleId, EmployeeId }.Where(id => id is not null).Select(id => id!.Value.ToString("N")));
}
