namespace SmartScheduling.Web.Features.Optimization.Repair;

/// <summary>Who cannot work what they are planned for, in words.</summary>
public static class AbsenceWording
{
    /// <summary>So many people are named; of more only the number.</summary>
    private const int Named = 3;

    /// <summary><c>Ana and Ben cannot work 3 shifts as planned</c>, without a full stop.</summary>
    public static string Cannot(IReadOnlyList<string> names, int shifts)
    {
        var lost = Wording.Count(shifts, "shift", "shifts");
        return names.Count > Named ? $"{names.Count} people cannot work {lost} that they are planned for" : $"{Wording.And(names)} cannot work {lost} as planned";
    }
}
