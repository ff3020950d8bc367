namespace SmartScheduling.Solver.Model;

/// <summary>A set of shift kinds; bit k stands for kind k of <see cref="Problem.Kinds"/>.</summary>
public readonly record struct KindSet(ulong Bits)
{
    /// <summary>How many kinds a problem may name; one bit is left for having none of them.</summary>
    public const int Capacity = 63;

    public static KindSet None => default;

    public static KindSet All => new(ulong.MaxValue);

    public bool Includes(int kind) => (Bits >> kind & 1) != 0;

    public static KindSet Of(IEnumerable<int> kinds) => new(kinds.Aggregate(0UL, (bits, kind) => bits | 1UL << kind));
}
