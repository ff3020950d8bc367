using System.Diagnostics;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>Problems that nobody can solve, that hold nothing, or that are as large as they may be: an honest answer in time from every engine.</summary>
[Collection(AloneCollection.Name)]
public sealed class BadInputTests
{
    /// <summary>Whatever is asked for cannot be had together, and most of it not even by itself.</summary>
    private static readonly Dictionary<RuleKey, string> Impossible = new()
    {
        [RuleKey.MinRest] = """{"minutes":10080}""",
        [RuleKey.ForbiddenSuccession] = """{"pairs":[["Early","Early"],["Early","Late"],["Late","Early"],["Late","Late"]]}""",
        [RuleKey.MaxMinutes] = """{"minutes":1,"period":"day"}""",
        [RuleKey.MinMinutes] = """{"minutes":10080}""",
        [RuleKey.MaxShifts] = """{"count":0,"period":"whole"}""",
        [RuleKey.MinShifts] = """{"count":732,"period":"day"}""",
        [RuleKey.MaxConsecutiveDays] = """{"count":1}""",
        [RuleKey.MinConsecutiveDays] = """{"count":31}""",
        [RuleKey.MinConsecutiveDaysOff] = """{"count":31}""",
        [RuleKey.MaxWeekends] = """{"count":0,"weeks":53}""",
        [RuleKey.WeeklyRest] = """{"minutes":8640}""",
        [RuleKey.SkillMix] = """{"qualification":"First aid","count":3}""",
        [RuleKey.GroupLimit] = """{"what":"work","least":5000}""",
        [RuleKey.Backup] = """{"group":"Two","backups":"Nobody"}""",
        [RuleKey.Together] = """{"group":"Two"}""",
        [RuleKey.Apart] = """{"group":"Two"}""",
        [RuleKey.Calendar] = """{"date":"2026-11-24","group":"Two","what":"off"}""",
        [RuleKey.PreferPerson] = """{"wanted":"unwanted"}""",
    };

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>What a run may take beyond its limit, the check of its roster included.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static IEnumerable<TheoryDataRow<string, int>> Engines => EngineNames.All.Select(one => new TheoryDataRow<string, int>(one.Engine, one.Threads));

    /// <summary>Rules that all eight people can keep with no shift open as long as nothing else is asked for.</summary>
    private static readonly RuleKey[] PossibleAlone = [RuleKey.ForbiddenSuccession, RuleKey.MinConsecutiveDays, RuleKey.Together, RuleKey.Apart, RuleKey.Calendar];

    public static IEnumerable<TheoryDataRow<RuleKey>> Switches =>
        from key in Impossible.Keys.Except(PossibleAlone)
        let levels = RuleCatalogue.Of(key).Levels
        where levels.Contains(RuleLevel.Hard) && levels.Contains(RuleLevel.Soft)
        select new TheoryDataRow<RuleKey>(key);

    /// <summary>What cannot be kept costs a solution, or shifts that stay open for it, only where it is hard.</summary>
    [Theory, MemberData(nameof(Switches))]
    public void The_switch_from_soft_to_hard_changes_what_is_feasible(RuleKey key)
    {
        var (soft, hard) = (With(RuleLevel.Soft), With(RuleLevel.Hard));
        Assert.Equal(0, soft.Hard);
        Assert.True(soft.Soft > 0, $"Soft: {soft}.");
        Assert.True(hard with { Soft = 0 } > soft with { Soft = 0 }, $"Soft: {soft}, hard: {hard}.");

        Score With(RuleLevel level)
        {
            var input = Unsatisfiable();
            RuleInput[] rules = [new(RuleKey.Coverage, RuleLevel.Hard), new(key, level, Parameters: Impossible[key])];
            return Solve("portfolio", 1, Problem.Create(input with { Rules = rules }).Required).Score;
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public void Every_rule_hard_and_none_to_be_kept_is_no_solution_with_what_is_broken(string engine, int threads)
    {
        var problem = Problem.Create(Unsatisfiable()).Required;
        var result = Solve(engine, threads, problem);
        Assert.Equal(SolverStatus.NoSolutionFound, result.Status);
        IsHonest(problem, result);
        var broken = Evaluation.Of(problem, result.Roster!).Violations.Where(violation => violation.Level == ScoreLevel.Hard).ToList();
        Assert.Equal(result.Score.Hard, broken.Sum(violation => violation.Points));
        Assert.NotEmpty(broken);
        Assert.All(broken, violation => Assert.EndsWith(".", violation.Sentence));
    }

    [Theory, MemberData(nameof(Engines))]
    public void Locks_that_contradict_the_rules_stay_and_are_named(string engine, int threads)
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MaxShifts, parameters: """{"count":0,"period":"whole"}""").Rule(RuleKey.Apart, parameters: """{"group":"Two"}""");
        var (ana, ben) = (week.Person("Ana", one => one with { TimeOff = [new(0, 2880)] }), week.Person("Ben", one => one with { Roles = [] }));
        var days = week.Earlies(count: 2);
        week.Group("Two", ana, ben);
        foreach (var day in days) week.Lock(ana, day).Lock(ben, day);
        var result = Solve(engine, threads, week.Problem);
        Assert.Equal(SolverStatus.Infeasible, result.Status);
        IsHonest(week.Problem, result);
        Assert.All(week.Problem.Locks, one => Assert.True(result.Roster!.Has(one.Person, one.Position)));
        Assert.Contains(Verdict.Forced(week.Problem), violation => violation.Sentence.Contains("time off", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Engines))]
    public void Where_there_is_nobody_or_nothing_to_plan_the_answer_is_empty(string engine, int threads)
    {
        var full = Restaurant.Input(people: 12) with { Rules = [.. Restaurant.Input(12).Rules.Where(rule => !Impossible.ContainsKey(rule.Key))], Groups = [] };
        ProblemInput[] empty = [full with { People = [] }, full with { Shifts = [] }, full with { People = [], Shifts = [], Roles = [] }, full with { Shifts = [.. full.Shifts.Select(shift => shift with { Positions = [] })] }];
        foreach (var input in empty)
        {
            var problem = Problem.Create(input).Required;
            var result = Solve(engine, threads, problem);
            IsHonest(problem, result);
            Assert.Empty(result.Roster!.Assignments());
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public void The_largest_numbers_that_are_taken_add_up(string engine, int threads)
    {
        var problem = Problem.Create(Enormous()).Required;
        var result = Solve(engine, threads, problem);
        IsHonest(problem, result);
        Assert.True(result.Score is { Hard: >= 0, Uncovered: > 0, Soft: >= 0 }, $"{result.Score}");
    }

    [Theory, MemberData(nameof(Engines))]
    public void As_many_people_as_can_be_planned_are_answered_in_time(string engine, int threads)
    {
        var problem = Problem.Create(Restaurant.Input(people: 5000)).Required;
        var result = Solve(engine, threads, problem);
        IsHonest(problem, result);
    }

    [Fact]
    public void More_people_than_can_be_planned_are_refused_with_the_number()
    {
        var fault = Assert.Single(Problem.Create(Restaurant.Input(people: 10_000)).Faults);
        Assert.Equal(("people", "At most 5000 people can be planned together, not 10000."), (fault.Field, fault.Sentence));
    }

    private static EngineResult Solve(string engine, int threads, Problem problem)
    {
        var watch = Stopwatch.StartNew();
        var result = EngineCatalogue.Named(engine, TimeProvider.System)!.Solve(
            problem, new() { TimeLimit = Limit, Threads = threads }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper!.WriteLine($"{engine} {threads}: {watch.Elapsed.TotalSeconds:F2} s, {result.Status} {result.Score} {result.Bound}, {result.PeakMemory >> 20} MB");
        Assert.True(watch.Elapsed < Limit + Grace, $"It took {watch.Elapsed}.");
        Assert.Empty(result.Faults);
        return result;
    }

    private static void IsHonest(Problem problem, EngineResult result)
    {
        Assert.NotNull(result.Roster);
        Assert.Equal(Evaluation.ScoreOf(problem, result.Roster), result.Score);
        Assert.True(result.Bound is null || result.Bound <= result.Score, $"The bound is {result.Bound}, the roster {result.Score}.");
    }

    private static ProblemInput Unsatisfiable() => Restaurant.Input(people: 8) with
    {
        Rules =
        [
            .. from rule in RuleCatalogue.All
               where !rule.AlwaysHolds
               let level = rule.Levels.Contains(RuleLevel.Hard) ? RuleLevel.Hard : RuleLevel.Soft
               select new RuleInput(rule.Key, level, Parameters: Impossible.GetValueOrDefault(rule.Key)),
        ],
        Groups = [new("Two", [0, 1, 2]), new("Nobody", [])],
    };

    private static ProblemInput Enormous()
    {
        var sound = Restaurant.Input(people: 8);
        return sound with
        {
            Shifts = [.. sound.Shifts.Select(shift => shift with { Priority = 10, Positions = [.. shift.Positions.Select(position => position with { Count = 5000, ShortWeight = 1_000_000, OverWeight = 1_000_000 })] })],
            People =
            [
                .. sound.People.Select(person => person with
                {
                    EmployedFrom = int.MinValue,
                    EmployedTo = int.MaxValue,
                    TargetMinutes = 10_080,
                    MinMinutes = 10_080,
                    MaxMinutes = int.MaxValue,
                    WagePerHour = 100_000,
                    OvertimePercent = 1000,
                    TimeOff = [new(int.MinValue, int.MinValue + 1), new(int.MaxValue - 1, int.MaxValue)],
                    Unavailable = [new(int.MinValue, -1), new(9 * 1440, int.MaxValue)],
                    Preferences = [.. person.Preferences.Select(preference => preference with { Weight = 10_000 })],
                }),
            ],
            Rules = [.. sound.Rules.Select(rule => rule with { Weight = 1_000_000 })],
        };
    }
}
