using Bunit;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Tests.Web;
using SmartScheduling.Web.Features;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Tests.Components;

/// <summary>The score of a run level by level: what is broken, what is open, and the points; of a repair its changes.</summary>
public sealed class RunScoreTests : IDisposable
{
    private readonly BunitContext context = new();

    public static IEnumerable<TheoryDataRow<RunFacts, string[]>> Scores =>
    [
        new(GivenRun.Running with { Soft = 1_234_567 }, ["All filled", "1,234,567 points"]),
        new(GivenRun.Running with { Uncovered = 12, Filled = 1 }, ["3 open", "30 points"]),
        new(GivenRun.Running with { Hard = 2 }, ["2 strict broken", "All filled", "30 points"]),
        new(GivenRun.Running with { Purpose = RunPurpose.Repair, Soft = 2_000_030, Changes = 2 }, ["All filled", "2 changes"]),
        new(GivenRun.Running with { Hard = null, Uncovered = null, Soft = null }, ["–"]),
    ];

    [Theory, MemberData(nameof(Scores))]
    public void Each_level_is_told_in_words(RunFacts run, string[] expected)
    {
        var score = context.Render<RunScore>(parameters => parameters.AddCascadingValue(SiteFormat.For(MasterRows.Site())).Add(one => one.Run, run));
        Assert.Equal(expected, score.FindAll(".score > *, .muted").Select(part => part.TextContent.Trim()));
    }

    public void Dispose() => context.Dispose();
}
