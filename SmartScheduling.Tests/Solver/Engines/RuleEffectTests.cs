using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Engines;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>
/// Two people, of whom one fits a rule and the other does not: whom the search chooses must follow the rule at each level
/// it allows, whichever of the two is the one who fits.
/// </summary>
public sealed class RuleEffectTests
{
    /// <summary>Ana and Ben in the order given; the one called "Ben" is who should get the shift under test.</summary>
    private delegate int Scene(WeekSketch week, int ana, int ben);

    private static readonly Dictionary<RuleKey, Scene> Scenes = new()
    {
        [RuleKey.Unavailable] = (week, _, _) => week.Early(0),
        [RuleKey.MinRest] = Busy(week => week.Late(0), week => week.Early(1)),
        [RuleKey.ForbiddenSuccession] = Busy(week => week.Late(0), week => week.Early(1)),
        [RuleKey.MaxMinutes] = Busy(week => week.Early(0), week => week.Early(3)),
        [RuleKey.MaxShifts] = Busy(week => week.Early(2), week => week.Late(2)),
        [RuleKey.MaxConsecutiveDays] = Busy(week => week.Early(0), week => week.Early(1)),
        [RuleKey.MinConsecutiveDaysOff] = Busy(week => week.Early(1), week => week.Early(3)),
        [RuleKey.MaxWeekends] = (week, _, _) => week.Early(5),
        [RuleKey.MinMinutes] = Busy(week => week.Early(0), week => week.Early(3)),
        [RuleKey.FairMinutes] = Busy(week => week.Early(0), week => week.Early(3)),
        [RuleKey.Preference] = (week, _, _) => week.Early(0),
        [RuleKey.WeeklyRest] = (week, _, _) => week.Early(2),
        [RuleKey.MinShifts] = Busy(week => week.Early(0), week => week.Early(3)),
        [RuleKey.DaysOff] = Busy(week => week.Early(0), week => week.Early(3)),
        [RuleKey.MaxConsecutiveNights] = Busy(week => week.Night(0), week => week.Night(1)),
        [RuleKey.CompleteWeekends] = (week, _, ben) =>
        {
            week.Lock(ben, week.Early(5));
            return week.Early(6);
        },
        [RuleKey.SkillMix] = (week, _, _) => week.Early(0),
        [RuleKey.GroupLimit] = Busy(week => week.Early(0), week => week.Late(0)),
        [RuleKey.Backup] = (week, _, ben) =>
        {
            week.Group("Leads", ben).Group("Deputies");
            return week.Early(0);
        },
        [RuleKey.Together] = (week, _, ben) =>
        {
            var early = week.Early(0, count: 2);
            var cem = week.Person("Cem");
            week.Group("Two", ben, cem).Lock(cem, early);
            return early;
        },
        [RuleKey.Apart] = (week, ana, _) =>
        {
            var early = week.Early(0, count: 2);
            var cem = week.Person("Cem");
            week.Group("Two", ana, cem).Lock(cem, early);
            return early;
        },
        [RuleKey.Calendar] = (week, ana, _) =>
        {
            week.Group("Off", ana);
            return week.Early(0);
        },
        [RuleKey.PreferPerson] = (week, _, _) => week.Early(0),
        [RuleKey.FairNights] = Busy(week => week.Night(0), week => week.Night(3)),
        [RuleKey.FairWeekends] = (week, _, _) => week.Early(5),
        [RuleKey.Cost] = (week, _, _) => week.Early(0),
        [RuleKey.Stability] = (week, _, ben) =>
        {
            var early = week.Early(0);
            week.Stands(ben, early);
            return early;
        },
        [RuleKey.MinConsecutiveDays] = (week, _, ben) =>
        {
            // Ben's locked day wants a second one beside it.
            week.Lock(ben, week.Early(2));
            return week.Early(3);
        },
    };

    private static readonly Dictionary<RuleKey, string> Parameters = new()
    {
        [RuleKey.MaxMinutes] = """{"minutes":480}""",
        [RuleKey.MinMinutes] = """{"minutes":480}""",
        [RuleKey.MaxConsecutiveDays] = """{"count":1}""",
        [RuleKey.MaxWeekends] = """{"count":1,"weeks":2}""",
        [RuleKey.WeeklyRest] = """{"minutes":5760}""",
        [RuleKey.DaysOff] = """{"least":6}""",
        [RuleKey.MaxConsecutiveNights] = """{"count":1}""",
        [RuleKey.SkillMix] = """{"qualification":"First aid"}""",
        [RuleKey.GroupLimit] = """{"what":"work","least":2}""",
        [RuleKey.Backup] = """{"group":"Leads","backups":"Deputies"}""",
        [RuleKey.Together] = """{"group":"Two"}""",
        [RuleKey.Apart] = """{"group":"Two"}""",
        [RuleKey.Calendar] = """{"date":"2026-11-23","group":"Off","what":"off"}""",
        [RuleKey.PreferPerson] = """{"wanted":"unwanted","shift":"Early"}""",
    };

    public static IEnumerable<TheoryDataRow<RuleKey, RuleLevel, bool>> Cases =>
        from key in Scenes.Keys
        from level in SmartScheduling.Solver.Rules.RuleCatalogue.Of(key).Levels
        from anaFirst in new[] { true, false }
        select new TheoryDataRow<RuleKey, RuleLevel, bool>(key, level, anaFirst);

    [Theory, MemberData(nameof(Cases))]
    public void A_rule_that_is_on_decides_who_works(RuleKey key, RuleLevel level, bool anaFirst)
    {
        var week = new WeekSketch { KnownDaysBefore = 7 }.Rule(RuleKey.Coverage, parameters: """{"over":100}""");
        int ana, ben;
        if (anaFirst) (ana, ben) = (Ana(week), Ben(week));
        else (ben, ana) = (Ben(week), Ana(week));
        week.Rule(key, level, Parameters.GetValueOrDefault(key), weight: 1, people: key == RuleKey.PreferPerson ? [ana] : null);
        var shift = Scenes[key](week, ana, ben);
        var result = new SearchEngine(TimeProvider.System).Solve(
            week.Problem, new() { IterationLimit = 300, TimeLimit = TimeSpan.FromHours(1) }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal([ben], result.Roster!.Assignments().Where(one => one.Position.Shift.Index == shift).Select(one => one.Person).Intersect([ana, ben]));
    }

    /// <summary>The deputy would rather be off.</summary>
    [Theory]
    [InlineData(RuleLevel.Off, false)]
    [InlineData(RuleLevel.Soft, true)]
    [InlineData(RuleLevel.Hard, true)]
    public void While_the_lead_is_on_time_off_the_deputy_works(RuleLevel level, bool isDeputy)
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage, parameters: """{"over":100}""").Rule(RuleKey.Preference, RuleLevel.Soft, weight: 1);
        var lead = week.Person("Lead", one => one with { TimeOff = [new(0, 1440)] });
        var deputy = week.Person("Deputy", one => one with { Preferences = [new() { Wanted = false, Weight = 5, Day = 0 }] });
        var other = week.Person("Other");
        week.Group("Leads", lead).Group("Deputies", deputy).Rule(RuleKey.Backup, level, """{"group":"Leads","backups":"Deputies"}""", weight: 10);
        week.Early(0);
        var result = new SearchEngine(TimeProvider.System).Solve(
            week.Problem, new() { IterationLimit = 300, TimeLimit = TimeSpan.FromHours(1) }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal([isDeputy ? deputy : other], result.Roster!.Assignments().Select(one => one.Person));
    }

    [Fact]
    public void Every_rule_that_can_be_switched_has_its_scene() => Assert.Empty(
        SmartScheduling.Solver.Rules.RuleCatalogue.All.Where(rule => !rule.AlwaysHolds && rule.Key != RuleKey.Coverage).Select(rule => rule.Key).Except(Scenes.Keys));

    /// <summary>Worked last weekend, earns much, is not there on Monday and does not want to work then.</summary>
    private static int Ana(WeekSketch week) => week.Person("Ana", person => person with
    {
        WagePerHour = 30,
        Unavailable = [new(0, 1440)],
        Preferences = [new() { Wanted = false, Weight = 5, Weekday = DayOfWeek.Monday }],
        History = [WeekSketch.Past(-2, 6, 14), WeekSketch.Past(-1, 6, 14)],
    });

    /// <summary>Knows first aid and earns less.</summary>
    private static int Ben(WeekSketch week) => week.Person("Ben", person => person with
    {
        WagePerHour = 10,
        Qualifications = [new(0)],
        History = [WeekSketch.Past(-4, 6, 14), WeekSketch.Past(-3, 6, 14)],
    });

    /// <summary>Ana is locked to one shift; the other is open.</summary>
    private static Scene Busy(Func<WeekSketch, int> locked, Func<WeekSketch, int> open) => (week, ana, _) =>
    {
        week.Lock(ana, locked(week));
        return open(week);
    };
}
