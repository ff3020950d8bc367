using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Tests.Web;
using SmartScheduling.Web.Features;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Proposals;

namespace SmartScheduling.Tests.Components;

/// <summary>What the page of a run tells about it: its figures beside the week as it is, and its course.</summary>
public sealed class RunFiguresTests : IDisposable
{
    private readonly BunitContext context = new();

    public RunFiguresTests() => context.Services.AddSingleton(TimeProvider.System);

    [Fact]
    public void Coverage_wishes_fairness_and_utilisation_stand_beside_the_week_as_it_is()
    {
        var table = Render<FiguresTable>(parameters => parameters
            .Add(one => one.Now, new(new(0, 9, 12), 1, 4, null, null, 480, 160, 0.25))
            .Add(one => one.Proposed, new(new(0, 0, 30), 4, 4, 0.5, 0.875, 1920, 640, 1)));

        var rows = table.FindAll("tbody tr").ToDictionary(
            row => row.QuerySelector("th")!.TextContent, row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToArray());
        Assert.Equal(["25 % (1/4)", "100 % (4/4)"], rows["Coverage"]);
        Assert.Equal(["–", "50 %"], rows["Wishes met"]);
        Assert.Equal("–", rows["Fairness"][0]);
        Assert.StartsWith("8", rows["Fairness"][1], StringComparison.Ordinal);
        Assert.Equal(["25 %", "100 %"], rows["Utilisation"]);
    }

    [Fact]
    public void Runtime_is_told_always_and_a_gap_only_where_a_bound_is_proven()
    {
        var proven = Facts(GivenRun.Done with { Bound = 15 });
        var unproven = Facts(GivenRun.Done);

        Assert.Equal("50 %. No roster that breaks as few strict rules and fills as much has fewer than 15 points.", proven["Gap"]);
        Assert.Contains("of at most 30 s", proven["Runtime"], StringComparison.Ordinal);
        Assert.Contains("Runtime", unproven.Keys);
        Assert.DoesNotContain("Gap", unproven.Keys);
    }

    [Fact]
    public void That_a_run_ended_for_its_gap_is_told_only_where_it_did()
    {
        var near = GivenRun.Done with { Bound = 29, GapPercent = 5 };

        Assert.Equal("because the gap of 5 % was reached", Facts(near)["Ended"]);
        Assert.Equal("a gap of 2.5 %, which was not reached", Facts(near with { GapPercent = 2.5 })["Good enough"]);
        Assert.Equal("a gap of 2.5 %", Facts(near with { GapPercent = 2.5, State = RunState.Running, FinishedAt = null })["Good enough"]);
        foreach (var other in new[] { near with { GapPercent = 0 }, near with { Bound = null }, near with { State = RunState.Cancelled }, near with { SolverStatus = SolverStatus.Optimal, Bound = 30 } })
            Assert.DoesNotContain("Ended", Facts(other).Keys);
    }

    [Fact]
    public void Whether_OR_Tools_helped_and_why_it_did_not_are_told_with_the_engine()
    {
        const string missing = "OR-Tools: Not used: Node 20 or newer is not there. Optimizations run without it.";
        const string givenUp = "OR-Tools did not answer in time; the rest went on without it.";

        Assert.Equal("portfolio 1", Engine(answers: 0));
        Assert.Equal("portfolio 1 with OR-Tools", Engine(answers: 4));
        Assert.Equal($"portfolio 1. {missing}", Engine(answers: 0, missing));
        Assert.Equal($"portfolio 1. {givenUp}", Engine(answers: 0, givenUp));
        Assert.Equal($"portfolio 1 with OR-Tools. {givenUp}", Engine(answers: 2, givenUp));

        string Engine(int answers, params string[] notes) => Facts(GivenRun.Done with { Engine = RunWording.Engine(Answer(answers, notes)) })["Engine"];
    }

    private static EngineResult Answer(int answersOfOrTools, string[] notes) => new()
    {
        Status = SolverStatus.Feasible,
        Roster = null,
        Score = default,
        Curve = [],
        Iterations = 1,
        Seed = 1,
        Engine = "portfolio",
        EngineVersion = "1",
        WallTime = TimeSpan.Zero,
        PeakMemory = 1,
        OrToolsAnswers = answersOfOrTools,
        Notes = notes,
    };

    private Dictionary<string, string> Facts(RunFacts run)
    {
        var list = Render<RunCourse>(parameters => parameters.Add(one => one.Run, run));
        return list.FindAll("dt").Zip(list.FindAll("dd")).ToDictionary(pair => pair.First.TextContent.Trim(), pair => pair.Second.TextContent.Trim());
    }

    private IRenderedComponent<T> Render<T>(Action<ComponentParameterCollectionBuilder<T>> parameters) where T : IComponent =>
        context.Render<T>(builder =>
        {
            builder.AddCascadingValue(SiteFormat.For(MasterRows.Site()));
            parameters(builder);
        });

    public void Dispose() => context.Dispose();
}
