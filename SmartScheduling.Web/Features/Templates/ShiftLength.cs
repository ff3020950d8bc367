using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Components.Forms;

namespace SmartScheduling.Web.Features.Templates;

/// <summary>Says, while times are typed, how long the shift is and on which day it ends.</summary>
public static class ShiftLength
{
    /// <summary><c>+1 day, 8 hours long</c></summary>
    public static string Sentence(TimeOnly start, TimeOnly end)
    {
        var shift = new ShiftTemplate { Name = "", StartTime = start, EndTime = end };
        var length = $"{Hours.Format(shift.Minutes)} {(shift.Minutes == 60 ? "hour" : "hours")} long";
        return shift.CrossesMidnight ? $"+1 day, {length}" : length;
    }
}
