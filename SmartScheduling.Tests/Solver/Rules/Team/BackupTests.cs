using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Team;

public sealed class BackupTests
{
    private const string Leads = """{"group":"Leads","backups":"Deputies"}""";

    private static (WeekSketch Week, int Lead, int First, int Second) Sketch(RuleLevel level)
    {
        var week = new WeekSketch().Rule(RuleKey.Backup, level, Leads);
        int lead = week.Person("Ana"), first = week.Person("Ben"), second = week.Person("Cem");
        week.Group("Leads", lead).Group("Deputies", first, second);
        return (week, lead, first, second);
    }

    [Fact]
    public void The_member_or_a_backup_is_there()
    {
        var (week, lead, _, second) = Sketch(RuleLevel.Hard);
        Assert.Empty(week.Broken(RuleKey.Backup, week.Roster((lead, week.Early(0)), (second, week.Early(1)))));
    }

    [Theory]
    [InlineData(RuleLevel.Soft, ScoreLevel.Soft, 10)]
    [InlineData(RuleLevel.Hard, ScoreLevel.Hard, 1)]
    public void A_day_without_any_of_them_counts(RuleLevel level, ScoreLevel counted, long points)
    {
        var (week, lead, _, _) = Sketch(level);
        var early = week.Early(0);
        week.Early(3);
        var violation = Assert.Single(week.Broken(RuleKey.Backup, lead, early));
        Assert.Equal((counted, 1, points, 3, lead), (violation.Level, violation.Amount, violation.Points, violation.Day, violation.Person));
        Assert.Equal("Ana is off on Thu 26 Nov and none of Deputies works.", violation.Sentence);
    }

    [Fact]
    public void Time_off_needs_a_backup_and_having_left_does_not()
    {
        var week = new WeekSketch().Rule(RuleKey.Backup, parameters: Leads);
        var away = week.Person("Ana", one => one with { TimeOff = [new(0, 1440)] });
        var gone = week.Person("Ben", one => one with { EmployedTo = -1 });
        week.Group("Leads", away, gone).Group("Deputies", week.Person("Cem"));
        week.Early(0);
        Assert.Equal(away, Assert.Single(week.Broken(RuleKey.Backup, week.Roster())).Person);
    }

    [Fact]
    public void Both_groups_are_needed()
    {
        var week = new WeekSketch().Rule(RuleKey.Backup, parameters: """{"group":"Leads"}""").Group("Leads");
        Assert.Equal("Backups needs a name: Group of its backups.", Assert.Single(Problem.Create(week.Input()).Faults).Sentence);
    }
}
