using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules;

public sealed class EvaluationTests
{
    [Fact]
    public void An_empty_roster_without_rules_costs_nothing()
    {
        var week = new WeekSketch();
        week.Person();
        week.Early(0);
        Assert.Equal(Score.Zero, week.Evaluate(week.Roster()).Score);
    }

    [Theory]
    [MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void The_violations_add_up_to_the_score(int seed)
    {
        var (problem, roster) = RandomProblem.WithRoster(seed);
        var evaluation = SmartScheduling.Solver.Rules.Evaluation.Of(problem, roster);
        var sum = evaluation.Violations.Aggregate(Score.Zero, (score, one) => score + Score.At(one.Level, one.Points));
        Assert.Equal(evaluation.Score, sum);
        Assert.All(evaluation.Violations, one => Assert.True(one.Amount > 0 && one.Sentence.EndsWith('.'), one.Sentence));
    }

    [Theory]
    [MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void A_second_evaluator_that_shares_no_code_agrees(int seed)
    {
        var (problem, input, roster) = RandomProblem.WithInput(seed);
        var assignments = roster.Assignments().Select(one => (one.Person, one.Position.Shift.Index, one.Position.Role)).ToList();
        Assert.Equal(new PlainEvaluator(input).Score(assignments), SmartScheduling.Solver.Rules.Evaluation.ScoreOf(problem, roster));
    }

    [Fact]
    public void They_agree_on_days_of_23_and_of_25_hours()
    {
        var changed = 0;
        for (var seed = 61; seed <= 900; seed++)
        {
            var (problem, input, roster) = RandomProblem.WithInput(seed);
            if (input.DayLengths.Count == 0) continue;
            changed++;
            var assignments = roster.Assignments().Select(one => (one.Person, one.Position.Shift.Index, one.Position.Role)).ToList();
            var (plain, score) = (new PlainEvaluator(input).Score(assignments), SmartScheduling.Solver.Rules.Evaluation.ScoreOf(problem, roster));
            Assert.True(plain == score, $"Seed {seed}: {plain} by the sentences, {score} by the rules.");
        }

        Assert.True(changed > 300);
    }

    /// <summary>Where the defaults name nobody or nothing, or allow what is planted.</summary>
    private static readonly Dictionary<RuleKey, string> Parameters = new()
    {
        [RuleKey.SkillMix] = """{"qualification":"First aid"}""",
        [RuleKey.GroupLimit] = """{"what":"off","most":0}""",
        [RuleKey.Backup] = """{"group":"Two","backups":"Cem"}""",
        [RuleKey.Apart] = """{"group":"Two"}""",
        [RuleKey.Calendar] = """{"date":"2026-11-25"}""",
        [RuleKey.MaxConsecutiveNights] = """{"count":1,"kinds":["Early"]}""",
        [RuleKey.MinShifts] = """{"count":1,"kinds":["Night"]}""",
        [RuleKey.WeeklyRest] = """{"minutes":8640}""",
        [RuleKey.FairNights] = """{"kinds":["Early"]}""",
    };

    [Fact]
    public void A_planted_fault_of_each_kind_is_found()
    {
        var week = new WeekSketch { KnownDaysBefore = 7 };
        foreach (var rule in SmartScheduling.Solver.Rules.RuleCatalogue.All.Where(rule => !rule.AlwaysHolds))
            week.Rule(rule.Key, rule.Levels[0], Parameters.GetValueOrDefault(rule.Key));
        var ana = week.Person("Ana", one => one with
        {
            MinMinutes = 6000,
            TargetMinutes = 2400,
            TimeOff = [new(0, 1440)],
            WagePerHour = 20,
            Unavailable = [new(1440, 2880)],
            Preferences = [new() { Wanted = false, Weight = 1, Weekday = DayOfWeek.Monday }],
            History = [WeekSketch.Past(-2, 6, 14), WeekSketch.Past(-1, 6, 14), WeekSketch.Past(-9 + 2, 6, 14)],
        });
        var ben = week.Person("Ben", one => one with { Roles = [new(1)], TargetMinutes = 2400, History = [WeekSketch.Past(-1, 6, 14)] });
        var days = week.Earlies();
        int late = week.Late(0), clash = week.Early(3);
        week.Lock(ben, days[6]).Stands(ben, days[0]).Group("Two", ana, ben).Group("Cem", week.Person("Cem", one => one with { TargetMinutes = 2400 }));
        week.Rule(RuleKey.MaxWeekends, RuleLevel.Soft, """{"count":0,"weeks":1}""");
        var roster = week.Roster([.. days.Select(day => (ana, day)), (ana, late), (ana, clash), (ben, days[2]), (ben, days[4]), (ben, days[5])]);
        var broken = week.Evaluate(roster).Violations.Select(one => one.Rule.Key).ToHashSet();
        Assert.Empty(Enum.GetValues<RuleKey>().Except(broken));
    }
}
