using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Formats;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Formats;

public sealed class CurtoisInstanceTests
{
    /// <summary>Two people, two shift types, a week.</summary>
    internal const string Small = """
        # A comment.
        SECTION_HORIZON
        7

        SECTION_SHIFTS
        # id, minutes, may not be followed by
        D,480,
        N,600,D

        SECTION_STAFF
        A,D=7|N=1,2400,480,5,2,2,1
        B,D=7|N=0,2400,480,5,2,2,1

        SECTION_DAYS_OFF
        A,0

        SECTION_SHIFT_ON_REQUESTS
        A,2,D,2

        SECTION_SHIFT_OFF_REQUESTS
        B,3,D,3

        SECTION_COVER
        0,D,1,100,1
        1,D,1,100,1
        2,D,1,100,1
        3,D,1,100,1
        4,N,1,50,1
        6,D,3,100,1
        """;

    public static IEnumerable<TheoryDataRow<string>> Mistakes =>
    [
        new("D,480") { Label = "no section" },
        new("SECTION_SHIFTS\nD,480,") { Label = "no horizon" },
        new("SECTION_HORIZON\nx") { Label = "no number" },
        new("SECTION_HORIZON\n0") { Label = "no days" },
        new("SECTION_HORIZON\n2147483647") { Label = "more days than memory" },
        new(Small.Replace("D,480", "D,2147483647", StringComparison.Ordinal)) { Label = "a shift of years" },
        new(Small.Replace("A,0", "A,2147483647", StringComparison.Ordinal)) { Label = "day off outside" },
        new(Small.Replace("D=7|N=1", "D=7|N=-1", StringComparison.Ordinal)) { Label = "limit below zero" },
        new(Small.Replace("0,D,1,100,1", "0,D,-1,100,1", StringComparison.Ordinal)) { Label = "count below zero" },
        new(Small.Replace("A,0", "C,0", StringComparison.Ordinal)) { Label = "unknown employee" },
        new(Small.Replace("0,D,1,100,1", "0,X,1,100,1", StringComparison.Ordinal)) { Label = "unknown shift" },
        new(Small.Replace("0,D,1,100,1", "0,D,1", StringComparison.Ordinal)) { Label = "missing field" },
        new(Small.Replace("D=7|N=1", "D7", StringComparison.Ordinal)) { Label = "bad limit" },
        new(Small.Replace("B,D=7", "A,D=7", StringComparison.Ordinal)) { Label = "employee twice" },
        new(Small.Replace("0,D,1,100,1", "9,D,1,100,1", StringComparison.Ordinal)) { Label = "day outside" },
    ];

    [Theory]
    [InlineData(".DDD...", ".......", 300 + 100 + 50)] // days 6, 0 and 4 open
    [InlineData(".DD.N..", "DDD....", 300 + 100 + 2)] // day 3 open, one too many on days 1 and 2
    [InlineData(".......", "DDDD...", 300 + 50 + 2 + 3)] // the night open, one wish missed, one broken
    public void The_soft_score_is_the_cost_of_the_benchmark(string a, string b, long cost)
    {
        var problem = CurtoisInstance.Parse(Small).Problem;
        Assert.Equal(cost, Evaluation.ScoreOf(problem, Roster(problem, a, b)).Soft);
    }

    [Theory]
    [InlineData("DD.....", ".DD....", true)] // a day off
    [InlineData("..D....", "DD.....", true)] // a run of one
    [InlineData("D......", "DD.....", true)]
    [InlineData(".......", "DD.....", true)] // too few minutes
    [InlineData("..DDDDD", "DD.....", false)] // runs at the edges
    [InlineData(".DDDDDD", "DD.....", true)] // too many days and minutes
    [InlineData(".DD.DD.", "DD.....", true)] // one day off
    [InlineData("....ND.", "DD.....", true)] // a forbidden succession
    [InlineData("...DNN.", "DD.....", true)] // one night at most
    [InlineData("..DD...", "DN.....", true)] // no nights for B
    [InlineData("..DDN..", "DD.....", false)]
    public void Hard_points_tell_whether_its_hard_rules_hold(string a, string b, bool broken)
    {
        var problem = CurtoisInstance.Parse(Small).Problem;
        Assert.Equal(broken, Evaluation.ScoreOf(problem, Roster(problem, a, b)).Hard > 0);
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void A_file_that_is_wrong_is_refused_with_the_place(string text) =>
        Assert.NotEmpty(Assert.Throws<InstanceFormatException>(() => CurtoisInstance.Parse(text)).Message);

    [Fact]
    public void A_roster_is_written_as_a_line_for_each_employee()
    {
        var instance = CurtoisInstance.Parse(Small);
        using var writer = new StringWriter { NewLine = "\n" };
        instance.WriteRoster(Roster(instance.Problem, ".DD.N..", "...DD.."), writer);
        Assert.Equal("A: . D D . N . .\nB: . . . D D . .\n", writer.ToString());
    }

    [Theory]
    [InlineData(1, 650)]
    [InlineData(2, 1200)]
    [InlineData(3, 1700)]
    [InlineData(4, 2500)]
    public void Benchmark_instances_end_without_a_hard_violation(int number, long most)
    {
        var path = Path.Combine(Support.Repository.Root, "..", "shared", "benchmarks", "curtois", $"Instance{number}.txt");
        if (!File.Exists(path)) Assert.Skip($"The benchmark instances are not beside this repository ({path}).");
        var result = new SearchEngine(TimeProvider.System).Solve(
            InstanceFile.Read(path).Problem, new() { IterationLimit = 2000, TimeLimit = TimeSpan.FromHours(1) }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal(0, result.Score.Hard);
        Assert.InRange(result.Score.Soft, 1, most);
    }

    internal static Roster Roster(Problem problem, params string[] rows)
    {
        var roster = SmartScheduling.Solver.Model.Roster.Empty(problem);
        foreach (var (person, row) in rows.Index())
            foreach (var (day, cell) in row.Index())
                if (cell != '.') roster.TryAssign(person, problem.Positions.First(position => position.Shift.Day == day && problem.Kinds[position.Shift.Kind] == cell.ToString()));
        return roster;
    }
}
