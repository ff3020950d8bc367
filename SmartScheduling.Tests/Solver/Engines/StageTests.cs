using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Variants;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>The stages that an engine tells of: always forward, and each when it is really so.</summary>
public sealed class StageTests
{
    public static IEnumerable<TheoryDataRow<string, int>> Engines => EngineNames.All.Select(one => new TheoryDataRow<string, int>(one.Engine, one.Threads));

    [Theory, MemberData(nameof(Engines))]
    public void They_only_go_forward_and_come_before_what_they_are_about(string engine, int threads)
    {
        var heard = new Recorder();
        EngineCatalogue.Named(engine, TimeProvider.System)!.Solve(
            Proven(), new() { TimeLimit = TimeSpan.FromSeconds(2), Threads = threads }, heard, TestContext.Current.CancellationToken);
        Assert.Equal([RunStage.Preparing, RunStage.FirstRoster], heard.Stages.Take(2));
        IsForward(heard);
        Assert.Equal(engine == "search" ? RunStage.Improving : RunStage.ClosingGap, heard.Stages[^1]);
        Assert.All(heard.Events.TakeWhile(one => one.Stage is null or < RunStage.Improving), one => Assert.Null(one.Progress));
        var closing = heard.Events.SkipWhile(one => one.Stage != RunStage.ClosingGap).Select(one => one.Progress).OfType<SolveProgress>();
        Assert.All(closing, report => Assert.NotNull(Gap.Of(report.Best, report.Bound)));
    }

    [Fact]
    public void A_run_for_three_proposals_goes_through_them_once()
    {
        var heard = new Recorder();
        new VariantSolver(new PortfolioEngine(TimeProvider.System), TimeProvider.System).Solve(
            Restaurant.Week(people: 12), new() { TimeLimit = TimeSpan.FromSeconds(2), Threads = 2 }, heard, TestContext.Current.CancellationToken);
        Assert.Equal([RunStage.Preparing, RunStage.FirstRoster, RunStage.Improving], heard.Stages);
    }

    private static void IsForward(Recorder heard) => Assert.Equal(heard.Stages.Distinct().Order(), heard.Stages);

    /// <summary>A week of which the columns prove the best roster: each day two of four people have to work against their wish.</summary>
    private static Problem Proven()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MaxShifts).Rule(RuleKey.Preference, RuleLevel.Soft);
        for (var person = 0; person < 4; person++)
            week.Person($"Person {person}", one => one with { Preferences = [new() { Wanted = false, Weight = 1 + person, Template = 0 }] });
        week.Earlies(count: 2);
        return week.Problem;
    }

    private sealed class Recorder : ISolveObserver
    {
        public List<(RunStage? Stage, SolveProgress? Progress)> Events { get; } = [];

        public IReadOnlyList<RunStage> Stages => [.. Events.Select(one => one.Stage).OfType<RunStage>()];

        public void Report(SolveProgress progress) => Events.Add((null, progress));

        public void Enter(RunStage stage) => Events.Add((stage, null));
    }
}
