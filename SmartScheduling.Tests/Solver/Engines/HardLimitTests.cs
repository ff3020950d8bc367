using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>What is hard holds in the roster of every engine, even where shifts stay open for it; where it is off the roster is another.</summary>
public sealed class HardLimitTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public static IEnumerable<TheoryDataRow<string, int>> Engines => EngineNames.All.Select(one => new TheoryDataRow<string, int>(one.Engine, one.Threads));

    /// <summary>Parameters of a group's limit, and how many of the four people do what it is about on each day.</summary>
    public static IEnumerable<TheoryDataRow<string, string, int, int>> Limits =>
    [
        new("""{"what":"off","least":3}""", "off", 3, 4),
        new("""{"what":"off","most":1}""", "off", 0, 1),
        new("""{"what":"work","least":3}""", "work", 3, 4),
        new("""{"what":"work","most":1}""", "work", 0, 1),
        new("""{"what":"work","kinds":["Early"],"least":2}""", "Early", 2, 4),
        new("""{"what":"work","kinds":["Early"],"most":0}""", "Early", 0, 0),
        new("""{"what":"work","kinds":["Late"],"least":2}""", "Late", 2, 4),
        new("""{"what":"work","kinds":["Late"],"most":0}""", "Late", 0, 0),
    ];

    [Theory, MemberData(nameof(Engines))]
    public void Nobody_works_before_or_after_their_employment(string engine, int threads)
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        week.Person(with: ana => ana with { EmployedFrom = 2, EmployedTo = 4 });
        week.Earlies();
        Assert.Equal([2, 3, 4], Solve(week, engine, threads).Assignments().Select(one => one.Position.Shift.Day).Order());
    }

    [Theory, MemberData(nameof(Engines))]
    public void On_a_date_everybody_works_or_is_off_as_it_says(string engine, int threads)
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage)
            .Rule(RuleKey.Calendar, parameters: """{"date":"2026-11-25","what":"work"}""")
            .Rule(RuleKey.Calendar, parameters: """{"date":"2026-11-27","what":"off"}""");
        foreach (var name in new[] { "Ana", "Ben", "Cem" }) week.Person(name);
        week.Earlies();
        var roster = Solve(week, engine, threads);
        Assert.Equal([1, 1, 3, 1, 0, 1, 1], Enumerable.Range(0, 7).Select(day => Working(roster, day)));
    }

    [Theory, MemberData(nameof(Engines))]
    public void Of_a_week_everybody_has_at_most_one_day_off(string engine, int threads)
    {
        var week = new WeekSketch(days: 14).Rule(RuleKey.Coverage, parameters: """{"over":1}""").Rule(RuleKey.DaysOff, parameters: """{"least":1,"most":1,"halfDay":0}""");
        week.Person("Ana");
        week.Person("Ben");
        // Whoever comes on Saturday is there for two days of that week and has one of them off.
        week.Person("Cem", cem => cem with { EmployedFrom = 5 });
        week.Earlies();
        var roster = Solve(week, engine, threads);
        Assert.Equal([(1, 1), (1, 1), (6, 1)], Enumerable.Range(0, 3).Select(person => (OffOf(person, 0), OffOf(person, 7))));

        int OffOf(int person, int first) => Enumerable.Range(first, 7).Count(day => roster[person, day].IsOff);
    }

    [Theory, MemberData(nameof(Engines))]
    public void Of_a_group_at_most_one_is_off_on_a_day(string engine, int threads)
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MaxShifts, parameters: """{"count":4,"period":"week"}""")
            .Rule(RuleKey.GroupLimit, parameters: """{"group":"Two","what":"off","most":1}""");
        var (ana, ben) = (week.Person("Ana"), week.Person("Ben"));
        week.Person("Cem");
        week.Person("Dana");
        week.Group("Two", ana, ben);
        week.Earlies(count: 2);
        var roster = Solve(week, engine, threads);
        Assert.All(Enumerable.Range(0, 7), day => Assert.False(roster[ana, day].IsOff && roster[ben, day].IsOff, $"Both are off on day {day}."));
    }

    [Theory, MemberData(nameof(Engines))]
    public void A_kind_stays_open_rather_than_beyond_its_limit(string engine, int threads)
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.GroupLimit, parameters: """{"kinds":["Late"],"most":1}""");
        foreach (var name in new[] { "Ana", "Ben", "Cem" }) week.Person(name);
        for (var day = 0; day < 7; day++) week.Late(day, count: 2);
        var roster = Solve(week, engine, threads);
        Assert.Equal(Enumerable.Repeat(1, 7), Enumerable.Range(0, 7).Select(day => Working(roster, day)));
    }

    [Theory, MemberData(nameof(Limits))]
    public void Each_limit_of_a_day_makes_another_roster(string parameters, string doing, int least, int most)
    {
        foreach (var (engine, threads) in EngineNames.All)
        {
            Assert.All(Counts(Solve(Days(parameters), engine, threads)), count => Assert.InRange(count, least, most));
            Assert.Contains(Counts(Solve(Days(null), engine, threads)), count => count < least || count > most);
        }

        IEnumerable<int> Counts(Roster roster) => Enumerable.Range(0, 3).Select(day => doing switch
        {
            "off" => 4 - Working(roster, day),
            "work" => Working(roster, day),
            _ => roster.Assignments().Count(one => one.Position.Shift.Day == day && one.Position.Shift.Name == doing),
        });
    }

    /// <summary>Four people, of whom one works early and one late on each day where nothing is said.</summary>
    private static WeekSketch Days(string? limit)
    {
        var week = new WeekSketch(days: 3).Rule(RuleKey.Coverage).Rule(RuleKey.MaxShifts, parameters: """{"count":1,"period":"day"}""");
        if (limit is not null) week.Rule(RuleKey.GroupLimit, parameters: limit);
        foreach (var name in new[] { "Ana", "Ben", "Cem", "Dana" }) week.Person(name);
        for (var day = 0; day < 3; day++)
        {
            week.Early(day);
            week.Late(day);
        }

        return week;
    }

    private static int Working(Roster roster, int day) =>
        Enumerable.Range(0, roster.Problem.People.Count).Count(person => !roster[person, day].IsOff);

    private static Roster Solve(WeekSketch week, string engine, int threads)
    {
        var options = new SolveOptions { TimeLimit = Limit, Threads = threads };
        var result = EngineCatalogue.Named(engine, TimeProvider.System)!.Solve(week.Problem, options, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.True(result.Status is SolverStatus.Feasible or SolverStatus.Optimal, $"{engine}: {result.Status}, {result.Score}.");
        return result.Roster!;
    }
}
