using System.Diagnostics;

namespace SmartScheduling.Tests.Benchmarks;

/// <summary>How long one thing took, each time it was done, in milliseconds.</summary>
internal sealed record Samples(IReadOnlyList<double> Milliseconds)
{
    private const int WarmUps = 3;

    public double Median => At(0.5);

    /// <summary>Nineteen of twenty were quicker.</summary>
    public double Slow => At(0.95);

    public static async Task<Samples> OfAsync(int count, Func<int, Task> work)
    {
        List<double> times = [];
        for (var number = -WarmUps; number < count; number++)
        {
            var watch = Stopwatch.StartNew();
            await work(number + WarmUps);
            if (number >= 0) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return new(times);
    }

    private double At(double share) => Milliseconds.Order().ElementAt((int)Math.Min(Milliseconds.Count - 1, share * Milliseconds.Count));
}
