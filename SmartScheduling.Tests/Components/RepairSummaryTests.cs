using Bunit;
using SmartScheduling.Web.Features.Optimization.Repair;

namespace SmartScheduling.Tests.Components;

/// <summary>A repair in a sentence: how many changes it makes and why, and of those that it need not make nothing that is not known.</summary>
public sealed class RepairSummaryTests : IDisposable
{
    private static readonly RepairExtent None = new(Planned: 7, Ended: 0, Moved: 0, Added: 0, [], []);
    private static readonly RepairExtent AnaEnds = None with { Ended = 1, Added = 1, Absent = ["Ana"], Others = ["Ben"] };

    private readonly BunitContext context = new();

    public static IEnumerable<TheoryDataRow<RepairExtent, string, string>> Repairs =>
    [
        new(None, "Nothing changes", "No roster was found that repairs the week better than the one it has."),
        new(AnaEnds, "1 of 7 assignments change",
            "1 ends, because Ana cannot work it; no other is touched. 1 position gets somebody else: Ben works other shifts than published."),
        new(AnaEnds with { Ended = 2, Moved = 1, Added = 3, Absent = ["Ana", "Dan"], Others = ["Ben", "Cem"] }, "3 of 7 assignments change",
            "2 end, because Ana and Dan cannot work them. 1 more ends to make up for that: no roster was found in which as few strict rules are broken and as much is filled with fewer changes. 3 positions get somebody else: Ben and Cem work other shifts than published."),
        new(None with { Added = 1, Others = ["Cem"] }, "None of 7 assignments changes",
            "1 position gets somebody else: Cem works other shifts than published."),
    ];

    [Theory, MemberData(nameof(Repairs))]
    public void It_tells_how_many_assignments_change_and_why(RepairExtent extent, string title, string sentence)
    {
        var summary = Render(extent);
        Assert.Contains(title, summary.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Equal(sentence, summary.Find("[data-repair]").TextContent);
    }

    /// <summary>Wages alone may come to more points than a change, so the bound of a run proves nothing about changes.</summary>
    [Theory, InlineData(0), InlineData(1), InlineData(5)]
    public void That_no_fewer_changes_would_do_is_never_called_proven(int moved) =>
        Assert.DoesNotContain("prove", Render(AnaEnds with { Moved = moved }).Markup, StringComparison.OrdinalIgnoreCase);

    public void Dispose() => context.Dispose();

    private IRenderedComponent<RepairSummary> Render(RepairExtent extent) => context.Render<RepairSummary>(parameters => parameters.Add(one => one.Extent, extent));
}
