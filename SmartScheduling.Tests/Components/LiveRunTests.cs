using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Tests.Web;
using SmartScheduling.Tests.Web.Optimization;
using SmartScheduling.Web.Features;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Panel;

namespace SmartScheduling.Tests.Components;

/// <summary>What is told of a run while it goes on: how much it has tried, how fast, and how long it still takes.</summary>
public sealed class LiveRunTests : IDisposable
{
    private readonly BunitContext context = new();
    private readonly SteppedClock clock = new();

    public LiveRunTests() => context.Services.AddSingleton<TimeProvider>(clock);

    [Theory]
    [InlineData(120_000, 12, "120,000 iterations, 10,000 a second")]
    [InlineData(30, 12, "30 iterations, 2.5 a second")]
    [InlineData(700, 0, "700 iterations")]
    public void Iterations_and_their_pace_are_told(long iterations, int after, string expected) =>
        Assert.Equal(expected, Render(iterations, after).Find("[data-iterations]").TextContent);

    [Fact]
    public void Before_the_first_iteration_nothing_is_told_of_them() =>
        Assert.Empty(Render(iterations: 0, after: 12).FindAll("[data-iterations]"));

    [Theory]
    [InlineData(12, RunState.Running, "0:12 of 0:30, about 18 s left")]
    [InlineData(33, RunState.Running, "0:33 of 0:30, about 0 s left")]
    [InlineData(12, RunState.Cancelling, "0:12 of 0:30")]
    public void The_time_left_is_told_until_there_is_none_or_somebody_stops_it(int after, RunState state, string expected) =>
        Assert.Equal(expected, Render(1000, after, state).Find("[data-elapsed]").TextContent.Trim());

    [Theory]
    [InlineData(RunStage.Reading, "Reading the week, step 1 of 6", 0)]
    [InlineData(RunStage.FirstRoster, "Making a first roster, step 3 of 6", 2)]
    [InlineData(RunStage.Saving, "Saving the proposal, step 6 of 6", 5)]
    public void The_stage_is_told_in_words_and_the_ones_before_it_are_done(RunStage stage, string expected, int done)
    {
        clock.GoTo(GivenRun.Noon);
        var live = Render(GivenRun.Running with { Stage = stage });
        Assert.Equal(expected, live.Find("[data-stage] [role=status]").TextContent);
        Assert.Equal((6, done, 1), (live.FindAll("[data-stage] i").Count, live.FindAll("[data-stage] .done").Count, live.FindAll("[data-stage] .now").Count));
    }

    [Fact]
    public void Who_waits_is_told_the_place_in_line_instead()
    {
        var live = Render(GivenRun.Running with { State = RunState.Pending, Stage = RunStage.Waiting, StartedAt = null, Ahead = 1 });
        Assert.Empty(live.FindAll("[data-stage]"));
        Assert.Contains("2nd in line", live.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Gap 10 %. No roster that breaks as few strict rules and fills as much has fewer than 27 points.")]
    [InlineData(2.5, "Gap 10 %; 2.5 % is enough. No roster that breaks as few strict rules and fills as much has fewer than 27 points.")]
    public void The_gap_is_told_with_the_one_that_is_enough_and_the_bound(double enough, string expected)
    {
        clock.GoTo(GivenRun.Noon);
        Assert.Equal(expected, Render(GivenRun.Running with { Bound = 27, GapPercent = enough }).Find("[data-gap]").TextContent);
    }

    [Theory]
    [InlineData(2_163, 2_152, "Gap 0.6 %; 0.5 % is enough.")]
    [InlineData(1_000, 995, "Gap 0.5 %; 0.5 % is enough.")]
    public void A_gap_that_is_not_small_enough_does_not_read_as_if_it_was(long soft, long bound, string expected)
    {
        clock.GoTo(GivenRun.Noon);
        Assert.StartsWith(expected, Render(GivenRun.Running with { Soft = soft, Bound = bound, GapPercent = 0.5 }).Find("[data-gap]").TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => context.Dispose();

    private IRenderedComponent<LiveRun> Render(long iterations, int after, RunState state = RunState.Running)
    {
        clock.GoTo(GivenRun.Noon.AddSeconds(after));
        return Render(GivenRun.Running with { Iterations = iterations, State = state });
    }

    private IRenderedComponent<LiveRun> Render(RunFacts run) => context.Render<LiveRun>(parameters => parameters
        .AddCascadingValue(SiteFormat.For(MasterRows.Site())).Add(one => one.Run, run));
}
