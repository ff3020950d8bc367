using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Web.Features.Rules;

/// <summary>The product's shift kinds in the order of their values, as the solver's rules want to be told them.</summary>
public static class ShiftKindNames
{
    public static IReadOnlyList<string> All { get; } = Enum.GetNames<ShiftKind>();
}
