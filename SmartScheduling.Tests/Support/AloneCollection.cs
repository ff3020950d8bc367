namespace SmartScheduling.Tests.Support;

/// <summary>Tests that hold a clock to something: no other test of this process runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class AloneCollection
{
    public const string Name = "Alone";
}
