namespace SmartScheduling.Domain.Shifts;

/// <summary>What part of the day a shift is, as rules about successions and nights need it.</summary>
public enum ShiftKind
{
    Early = 0,
    Day = 1,
    Late = 2,
    Night = 3,
}

/// <summary>A set of <see cref="ShiftKind"/>s: bit k stands for the kind with the value k.</summary>
[Flags]
public enum ShiftKinds
{
    None = 0,
    Early = 1 << ShiftKind.Early,
    Day = 1 << ShiftKind.Day,
    Late = 1 << ShiftKind.Late,
    Night = 1 << ShiftKind.Night,
    All = Early | Day | Late | Night,
}

public static class ShiftKindSets
{
    private static readonly ShiftKind[] Kinds = Enum.GetValues<ShiftKind>();

    public static bool Includes(this ShiftKinds set, ShiftKind kind) => ((int)set & (1 << (int)kind)) != 0;

    /// <summary>The kinds in <paramref name="set"/>, in the order of the day.</summary>
    public static IReadOnlyList<ShiftKind> Members(this ShiftKinds set) => [.. Kinds.Where(kind => set.Includes(kind))];

    /// <summary>The set of <paramref name="kinds"/>.</summary>
    public static ShiftKinds ToSet(this IEnumerable<ShiftKind> kinds) => kinds.Aggregate(ShiftKinds.None, (set, kind) => set | (ShiftKinds)(1 << (int)kind));
}
