namespace SmartScheduling.Tests.Support;

internal static class Findings
{
    private const int Shown = 100;

    /// <summary>Fails with every finding on a line of its own; Assert.Empty cuts them short.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.Distinct().ToList();
        if (all.Count > 0) Assert.Fail($"{all.Count} found:\n{string.Join('\n', all.Take(Shown))}");
    }
}
