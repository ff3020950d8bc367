using SmartScheduling.Domain.People;

namespace SmartScheduling.Web.Features.People;

/// <summary>Kinds of employment as pages say them.</summary>
public static class EmploymentWords
{
    public static IReadOnlyList<(EmploymentType Type, string Name)> All { get; } = [.. Enum.GetValues<EmploymentType>().Select(type => (type, Of(type)))];

    public static string Of(EmploymentType type) => type switch
    {
        EmploymentType.PartTime => "Part-time",
        EmploymentType.Dispatched => "Dispatched by an agency",
        _ => type.ToString(),
    };
}
