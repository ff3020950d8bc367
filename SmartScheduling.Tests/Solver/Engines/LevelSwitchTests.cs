using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>Scenes in which a shift cannot be filled without breaking one rule: soft, it is filled and costs; hard, it stays open.</summary>
public sealed class LevelSwitchTests
{
    private static readonly Dictionary<RuleKey, Scene> Scenes = new()
    {
        [RuleKey.Unavailable] = new(null, week =>
        {
            week.Person(with: one => one with { Unavailable = [new(0, 1440)] });
            week.Early(0);
        }),
        [RuleKey.DaysOff] = new("""{"least":7}""", week =>
        {
            week.Person();
            week.Early(0);
        }),
        [RuleKey.MaxConsecutiveNights] = new("""{"count":1}""", week =>
        {
            week.Person();
            week.Night(0);
            week.Night(1);
        }),
        [RuleKey.MinConsecutiveDays] = new("""{"count":2}""", week =>
        {
            week.Person();
            week.Early(2);
        }),
        [RuleKey.ForbiddenSuccession] = new("""{"pairs":[["Late","Early"]]}""", week =>
        {
            week.Person();
            week.Late(0);
            week.Early(1);
        }),
        [RuleKey.Together] = new("""{"group":"Two"}""", week =>
        {
            // Ben cannot come along.
            week.Group("Two", week.Person(), week.Person("Ben", one => one with { TimeOff = [new(0, 1440)] }));
            week.Early(0);
        }),
        [RuleKey.Apart] = new("""{"group":"Two"}""", week =>
        {
            week.Group("Two", week.Person(), week.Person("Ben"));
            week.Early(0, count: 2);
        }),
        [RuleKey.Calendar] = new("""{"date":"2026-11-23","what":"off"}""", week =>
        {
            week.Person();
            week.Early(0);
        }),
        // Nobody is there: an open position by itself.
        [RuleKey.Coverage] = new(null, week => week.Early(0)),
    };

    public static IEnumerable<TheoryDataRow<RuleKey>> Keys => Scenes.Keys.Select(key => new TheoryDataRow<RuleKey>(key));

    [Theory, MemberData(nameof(Keys))]
    public void The_switch_from_soft_to_hard_leaves_a_shift_open(RuleKey key)
    {
        var (soft, hard) = (With(RuleLevel.Soft), With(RuleLevel.Hard));
        Assert.True(soft is { Hard: 0, Uncovered: 0, Soft: > 0 }, $"Soft: {soft}.");
        Assert.Equal(new Score(0, 1, 0), hard);

        Score With(RuleLevel level)
        {
            var week = new WeekSketch { KnownDaysBefore = 7 }.Rule(key, level, Scenes[key].Parameters);
            if (key != RuleKey.Coverage) week.Rule(RuleKey.Coverage, parameters: """{"over":100}""");
            Scenes[key].Fill(week);
            return new SearchEngine(TimeProvider.System).Solve(
                week.Problem, new() { IterationLimit = 300, TimeLimit = TimeSpan.FromHours(1) }, SilentObserver.Instance, TestContext.Current.CancellationToken).Score;
        }
    }

    [Fact]
    public void Every_rule_of_two_levels_has_its_scene_here_or_among_those_that_cannot_be_kept() => Assert.Empty(
        RuleCatalogue.All.Where(rule => rule.Levels.Contains(RuleLevel.Hard) && rule.Levels.Contains(RuleLevel.Soft)).Select(rule => rule.Key)
            .Except(Scenes.Keys).Except(BadInputTests.Switches.Select(row => row.Data)));

    /// <summary>A rule with its parameters, and what puts people and shifts into the week.</summary>
    private sealed record Scene(string? Parameters, Action<WeekSketch> Fill);
}
