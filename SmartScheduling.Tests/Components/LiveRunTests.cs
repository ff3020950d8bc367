using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Tests.Web;
using SmartScheduling.Tests.Web.Optimization;
using SmartScheduling.Web.Features;
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

    public void Dispose() => context.Dispose();

    private IRenderedComponent<LiveRun> Render(long iterations, int after, RunState state = RunState.Running)
    {
        clock.GoTo(GivenRun.Noon.AddSeconds(after));
        return context.Render<LiveRun>(parameters => parameters
            .AddCascadingValue(SiteFormat.For(MasterRows.Site())).Add(one => one.Run, GivenRun.Running with { Iterations = iterations, State = state }));
    }
}
