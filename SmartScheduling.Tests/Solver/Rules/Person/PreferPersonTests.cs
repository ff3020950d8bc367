using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Explain;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class PreferPersonTests
{
    [Fact]
    public void Someone_who_is_not_wanted_on_a_shift_costs_each_time()
    {
        var week = new WeekSketch();
        var (ana, ben) = (week.Person("Ana"), week.Person("Ben"));
        week.Rule(RuleKey.PreferPerson, RuleLevel.Soft, """{"wanted":"unwanted","shift":"late"}""", weight: 4, people: [ana]);
        int early = week.Early(0), late = week.Late(1, count: 2), other = week.Late(2);
        var broken = week.Broken(RuleKey.PreferPerson, week.Roster((ana, early), (ana, late), (ben, late), (ana, other)));
        Assert.Equal([(1L, 4L, ana), (1L, 4L, ana)], broken.Select(one => (one.Amount, one.Points, one.Person!.Value)));
        Assert.Equal("Ana is not wanted on Late on Tue 24 Nov.", broken[0].Sentence);
    }

    [Fact]
    public void Someone_who_is_preferred_costs_on_each_day_with_such_a_shift_and_without_them()
    {
        var week = new WeekSketch();
        var ana = week.Person("Ana");
        week.Rule(RuleKey.PreferPerson, RuleLevel.Soft, """{"wanted":"preferred","shift":"Late"}""", people: [ana]);
        int early = week.Early(0), late = week.Late(0), next = week.Late(1);
        Assert.Empty(week.Broken(RuleKey.PreferPerson, ana, late, next));
        var violation = Assert.Single(week.Broken(RuleKey.PreferPerson, ana, early, next));
        Assert.Equal((0, 3, "Ana is preferred on a shift on Mon 23 Nov and does not have it."), (violation.Day, violation.Points, violation.Sentence));
    }

    [Fact]
    public void Who_cannot_be_on_the_shift_is_not_missed()
    {
        var week = new WeekSketch().Rule(RuleKey.PreferPerson, RuleLevel.Soft, """{"shift":"Late"}""");
        week.Person("Ana", one => one with { ExcludedKinds = [(int)ShiftKind.Late] });
        week.Person("Ben", one => one with { Roles = [new(1)] });
        week.Person("Cem", one => one with { TimeOff = [new(20 * 60, 21 * 60)] });
        week.Late(0);
        Assert.Empty(week.Broken(RuleKey.PreferPerson, week.Roster()));
    }

    [Fact]
    public void One_date_can_be_meant()
    {
        var week = new WeekSketch();
        var ana = week.Person("Ana");
        week.Rule(RuleKey.PreferPerson, RuleLevel.Soft, """{"wanted":"unwanted","date":"2026-11-24"}""");
        Assert.Equal(1, Assert.Single(week.Broken(RuleKey.PreferPerson, ana, week.Early(0), week.Early(1))).Day);
    }

    [Fact]
    public void Some_weekdays_can_be_meant()
    {
        var week = new WeekSketch(14);
        var (ana, days) = (week.Person("Ana"), week.Earlies());
        week.Rule(RuleKey.PreferPerson, RuleLevel.Soft, """{"wanted":"unwanted","weekdays":["Monday","sunday"]}""").Rule(RuleKey.PreferPerson, RuleLevel.Hard, """{"weekdays":["Tuesday"]}""");
        Assert.Equal([0, 6, 7, 13], week.Broken(RuleKey.PreferPerson, ana, days).Select(one => one.Day!.Value));
        Assert.Equal([1, 8], week.Broken(RuleKey.PreferPerson, week.Roster()).Select(one => one.Day!.Value));
        Assert.Equal("rules[0].parameters.weekdays", Assert.Single(SmartScheduling.Solver.Model.Problem.Create(
            new WeekSketch().Rule(RuleKey.PreferPerson, RuleLevel.Soft, """{"weekdays":["1"]}""").Input()).Faults).Field);
    }

    [Fact]
    public void Hard_it_says_what_must_and_must_not_be()
    {
        var week = new WeekSketch();
        var (ana, late, early) = (week.Person("Ana"), week.Late(0), week.Early(1));
        week.Rule(RuleKey.PreferPerson, RuleLevel.Hard, """{"shift":"Late"}""").Rule(RuleKey.PreferPerson, RuleLevel.Hard, """{"wanted":"unwanted","shift":"Early"}""");
        var broken = week.Broken(RuleKey.PreferPerson, ana, early);
        Assert.Equal(["Ana must have a shift on Mon 23 Nov and does not have it.", "Ana must not be on Early on Tue 24 Nov."], broken.Select(one => one.Sentence));
        Assert.All(broken, one => Assert.Equal((1, 1, SmartScheduling.Solver.Model.ScoreLevel.Hard), (one.Amount, one.Points, one.Level)));
        Assert.Empty(week.Broken(RuleKey.PreferPerson, ana, late));
    }

    [Fact]
    public void Locks_force_who_must_not_be_there_but_never_who_is_missing()
    {
        var week = new WeekSketch();
        var (ana, early) = (week.Person("Ana"), week.Early(1));
        week.Late(0);
        week.Rule(RuleKey.PreferPerson, RuleLevel.Hard, """{"shift":"Late"}""").Rule(RuleKey.PreferPerson, RuleLevel.Hard, """{"wanted":"unwanted","shift":"Early"}""").Lock(ana, early);
        Assert.Equal([1], Verdict.Forced(week.Problem).Select(one => one.Day!.Value));
        Assert.Single(LockConflicts.Of(week.Problem));
    }

    [Theory]
    [InlineData("""{"shift":"Late","weekdays":["Friday","Monday"]}""", "They are wanted on Late on Mondays and Fridays: preferred when this is soft, always there when it is hard.")]
    [InlineData("""{"wanted":"unwanted","date":"2026-12-24"}""", "They are not wanted on every shift on Thu 24 Dec 2026: avoided when this is soft, never there when it is hard.")]
    public void The_sentence_says_when_and_what_each_level_means(string parameters, string sentence)
    {
        var week = new WeekSketch().Rule(RuleKey.PreferPerson, RuleLevel.Soft, parameters);
        Assert.Equal(sentence, week.Problem.Rules[^1].Definition.Sentence(week.Problem.Rules[^1].Parameters, week.Problem.Kinds));
    }

    /// <summary>What Ana is on Mondays, what one such shift weighs, whether she earns more than Ben, and on which days of two weeks she works then.</summary>
    public static TheoryData<string, RuleLevel, int, bool, int[]> Kinds => new()
    {
        // She earns 160 more a shift, so Ben has them all, unless she is worth more on Mondays.
        { "preferred", RuleLevel.Soft, 0, true, [] },
        { "preferred", RuleLevel.Soft, 100, true, [] },
        { "preferred", RuleLevel.Soft, 300, true, [0, 7] },
        { "preferred", RuleLevel.Hard, 0, true, [0, 7] },
        // She earns 160 less, so she has them all, unless she costs more on Mondays.
        { "unwanted", RuleLevel.Soft, 0, false, [0, 1, 7, 8] },
        { "unwanted", RuleLevel.Soft, 100, false, [0, 1, 7, 8] },
        { "unwanted", RuleLevel.Soft, 300, false, [1, 8] },
        { "unwanted", RuleLevel.Hard, 0, false, [1, 8] },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Preferred_always_avoided_and_never_each_change_the_roster_in_their_direction(string wanted, RuleLevel level, int weight, bool isDear, int[] days)
    {
        foreach (var (engine, threads) in SmartScheduling.Tests.Solver.Engines.EngineNames.All)
        {
            var week = MondaysAndTuesdays(isDear, out var ana);
            week.Rule(RuleKey.PreferPerson, level, $$"""{"wanted":"{{wanted}}","shift":"Early","weekdays":["Monday"]}""", weight, [ana]);
            var roster = Solve(week, engine, threads);
            Assert.Equal(days, Enumerable.Range(0, 14).Where(day => !roster[ana, day].IsOff));
            Assert.Equal([0, 1, 7, 8], roster.Assignments().Select(one => one.Position.Shift.Day).Order());
        }
    }

    [Fact]
    public void Who_must_never_be_there_is_not_even_where_nobody_else_can_be()
    {
        foreach (var (engine, threads) in SmartScheduling.Tests.Solver.Engines.EngineNames.All)
        {
            foreach (var level in new[] { RuleLevel.Soft, RuleLevel.Hard })
            {
                var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.PreferPerson, level, """{"wanted":"unwanted","weekdays":["Monday"]}""");
                week.Person();
                week.Early(0);
                week.Early(1);
                Assert.Equal(level == RuleLevel.Soft ? [0, 1] : [1], Solve(week, engine, threads).Assignments().Select(one => one.Position.Shift.Day).Order());
            }
        }
    }

    private static WeekSketch MondaysAndTuesdays(bool isAnaDear, out int ana)
    {
        var week = new WeekSketch(14).Rule(RuleKey.Coverage, parameters: """{"over":1000}""").Rule(RuleKey.Cost, RuleLevel.Soft, weight: 1);
        ana = week.Person("Ana", one => one with { WagePerHour = isAnaDear ? 30 : 10 });
        week.Person("Ben", one => one with { WagePerHour = isAnaDear ? 10 : 30 });
        foreach (var day in new[] { 0, 1, 7, 8 }) week.Early(day);
        return week;
    }

    private static SmartScheduling.Solver.Model.Roster Solve(WeekSketch week, string engine, int threads)
    {
        var options = new SolveOptions { TimeLimit = TimeSpan.FromMilliseconds(400), Threads = threads };
        return EngineCatalogue.Named(engine, TimeProvider.System)!.Solve(week.Problem, options, SilentObserver.Instance, TestContext.Current.CancellationToken).Roster!;
    }
}
