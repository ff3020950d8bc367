using System.Numerics;

namespace SmartScheduling.Solver.Search;

/// <summary>
/// Random numbers that are the same on every machine and in every version of the runtime: xoshiro256** (Blackman and
/// Vigna, 2018), seeded by splitmix64.
/// </summary>
internal struct Prng
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    public Prng(int seed)
    {
        var mix = (ulong)seed;
        s0 = Splitmix(ref mix);
        s1 = Splitmix(ref mix);
        s2 = Splitmix(ref mix);
        s3 = Splitmix(ref mix);
    }

    /// <summary>0 to <paramref name="bound"/> - 1.</summary>
    public int Below(int bound) => (int)Math.BigMul(Draw(), (ulong)bound, out _);

    /// <summary>At least 0 and below 1.</summary>
    public double Unit() => (Draw() >> 11) * (1.0 / (1UL << 53));

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>64 random bits.</summary>
    public ulong Draw()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    private static ulong Splitmix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
