namespace SmartScheduling.Tests.Benchmarks;

/// <summary>Benchmarks have the machine to themselves: one goes after the other, and no test beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class BenchmarkCollection
{
    public const string Name = "Benchmarks";
}
