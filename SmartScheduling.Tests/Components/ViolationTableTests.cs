using Bunit;
using SmartScheduling.Solver.Model;
using SmartScheduling.Tests.Web;
using SmartScheduling.Web.Features;
using SmartScheduling.Web.Features.Optimization.Proposals;

namespace SmartScheduling.Tests.Components;

/// <summary>The violations of a proposal, whose points add up to its score level by level.</summary>
public sealed class ViolationTableTests : IDisposable
{
    private readonly BunitContext context = new();

    [Fact]
    public void Each_has_its_level_sentence_rule_and_points_and_below_stands_the_sum_of_each_level()
    {
        var table = Render(
        [
            new(ScoreLevel.Hard, "Rest between shifts", "Ana has 8 h of rest.", 180),
            new(ScoreLevel.Uncovered, "Coverage", "Early lacks a cook.", 5),
            new(ScoreLevel.Uncovered, "Coverage", "Late lacks a cook.", 4),
            new(ScoreLevel.Soft, "Wages", "Ben costs 1,200.", 1_200),
            new(ScoreLevel.Soft, "Wishes", "Cem would rather not.", 34),
        ]);

        Assert.Equal(
            [
                "Strict|Ana has 8 h of rest.|Rest between shifts|180", "Open|Early lacks a cook.|Coverage|5", "Open|Late lacks a cook.|Coverage|4",
                "Soft|Ben costs 1,200.|Wages|1,200", "Soft|Cem would rather not.|Wishes|34",
            ],
            table.FindAll("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))));
        Assert.Equal("Sum: strict, open by priority, points", table.Find("tfoot th").TextContent);
        Assert.Equal("180 / 9 / 1,234", Sum(table));
    }

    [Fact]
    public void Of_very_many_the_first_are_shown_until_all_are_asked_for_and_the_sum_is_of_all()
    {
        var table = Render([.. Enumerable.Range(1, 60).Select(number => new ViolationLine(ScoreLevel.Soft, "Wishes", FormattableString.Invariant($"Wish {number}"), 10))]);
        Assert.Equal((50, "0 / 0 / 600"), (table.FindAll("tbody tr").Count, Sum(table)));

        table.Find("button").Click();

        Assert.Equal((60, "0 / 0 / 600"), (table.FindAll("tbody tr").Count, Sum(table)));
        Assert.Empty(table.FindAll("button"));
    }

    [Fact]
    public void Where_there_is_none_that_is_said()
    {
        var table = Render([]);
        Assert.Empty(table.FindAll("table"));
        Assert.Contains("Every rule is kept and every position is filled.", table.Markup, StringComparison.Ordinal);
    }

    public void Dispose() => context.Dispose();

    private IRenderedComponent<ViolationTable> Render(IReadOnlyList<ViolationLine> lines) => context.Render<ViolationTable>(parameters => parameters
        .AddCascadingValue(SiteFormat.For(MasterRows.Site())).Add(one => one.Violations, lines)
        .Add(one => one.Score, new Score(Points(lines, ScoreLevel.Hard), Points(lines, ScoreLevel.Uncovered), Points(lines, ScoreLevel.Soft))));

    private static long Points(IReadOnlyList<ViolationLine> lines, ScoreLevel level) => lines.Where(line => line.Level == level).Sum(line => line.Points);

    private static string Sum(IRenderedComponent<ViolationTable> table) => table.Find("tfoot td.strong").TextContent;
}
