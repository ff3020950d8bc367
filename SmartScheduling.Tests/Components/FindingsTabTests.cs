using Bunit;
using SmartScheduling.Solver.Model;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Features.Schedules.Panel;
using static SmartScheduling.Tests.Web.Schedules.SketchedBoard;

namespace SmartScheduling.Tests.Components;

/// <summary>What the rules say to a week: locks that contradict each other first, then conflicts, open positions and soft rules.</summary>
public sealed class FindingsTabTests : IDisposable
{
    private const string Locks = "Locks that contradict each other";

    private readonly BunitContext context = new();

    [Fact]
    public void Locks_that_contradict_each_other_come_first_each_set_as_a_sentence()
    {
        var sections = Sections(Render(WeekFindings.None with { Contradictions = ["Ana cannot keep both.", "Ben is away on Monday."] }));

        Assert.Equal([$"{Locks} 2", "Conflicts 0", "Open positions 21", "Wishes and soft rules 0 points"], sections.Select(one => one.Title));
        Assert.Equal(["Ana cannot keep both.", "Ben is away on Monday."], sections[0].Lines);
        Assert.Contains("Every roster breaks these rules while the locks stay. Unlock one of each.", sections[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_locks_fit_together_nothing_is_said_of_them() =>
        Assert.DoesNotContain(Locks, Render(WeekFindings.None).Markup, StringComparison.Ordinal);

    [Fact]
    public void Broken_rules_stand_under_their_level_with_their_points_and_lead_to_their_cell()
    {
        Finding rest = new(ScoreLevel.Hard, "Rest between shifts", "Ana has 8 h of rest.", 180, Ana.Id, Early[0].Id, null, Monday);
        Finding wish = new(ScoreLevel.Soft, "Wishes", "Ben would rather not.", 1, Ben.Id, Early[1].Id, null, Monday);
        Finding? chosen = null;
        var tab = Render(new(new(180, 0, 1), [rest, wish], []), finding => chosen = finding);
        var sections = Sections(tab);

        Assert.Equal(["Conflicts 1", "Open positions 21", "Wishes and soft rules 1 points"], sections.Select(one => one.Title));
        Assert.Equal("Ana has 8 h of rest. Rest between shifts · 180 points", Assert.Single(sections[0].Lines));
        Assert.Equal("Ben would rather not. Wishes · 1 point", Assert.Single(sections[2].Lines));

        tab.FindAll("button.finding")[1].Click();
        Assert.Equal(wish, chosen);
    }

    [Fact]
    public void What_no_roster_can_fill_stands_with_the_open_positions()
    {
        var sections = Sections(Render(WeekFindings.None with { Shortages = ["21 cooks are asked for, 2 are there."] }));
        Assert.Contains("No roster can fill these:", sections[1].Text, StringComparison.Ordinal);
        Assert.Equal("21 cooks are asked for, 2 are there.", sections[1].Lines[0]);
    }

    public void Dispose() => context.Dispose();

    private IRenderedComponent<FindingsTab> Render(WeekFindings findings, Action<Finding>? choose = null) => context.Render<FindingsTab>(parameters => parameters
        .Add(one => one.Index, new(Empty)).Add(one => one.Findings, findings).Add(one => one.OnChoose, choose ?? (_ => { })));

    private static List<(string Title, string[] Lines, string Text)> Sections(IRenderedComponent<FindingsTab> tab) =>
        [.. tab.FindAll("section").Select(section => (Plain(section.QuerySelector("h2")!.TextContent), section.QuerySelectorAll("li").Select(line => Plain(line.TextContent)).ToArray(), section.TextContent))];

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
