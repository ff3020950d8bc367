using System.Text.Json;
using SmartScheduling.Solver.CommandLine;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Formats;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Formats;

public sealed class Inrc2InstanceTests : IDisposable
{
    private const string Small = "tiny_0_0-1";

    private readonly Inrc2Folder _folder = new();

    public static IEnumerable<TheoryDataRow<string, string, string, string>> Mistakes =>
    [
        new("Sc-tiny.txt", "SKILLS = 2", "SKILL = 2", "SKILLS"),
        new("Sc-tiny.txt", "(2,3)", "(3,2)", "(3,2)"),
        new("Sc-tiny.txt", "(2,3)", "2", "pair"),
        new("Sc-tiny.txt", "Ana Full 2", "Ana Half 2", "contract 'Half'"),
        new("Sc-tiny.txt", "Head Nurse", "Head Cook", "skill 'Cook'"),
        new("Sc-tiny.txt", "Night 1 Early", "Night 1 Late", "shift type 'Late'"),
        new("Sc-tiny.txt", "Night 1 Early", "Early 0", "Early are there twice"),
        new("Sc-tiny.txt", "NURSES = 3", "NURSES = 0", "no nurses"),
        new("H0-tiny-0.txt", "Night 1 3 0", "Night 1 2000000000 0", "longer than 365 days"),
        new("H0-tiny-0.txt", "None 0 0 2", "None 0 0 2147483647", "longer than 365 days"),
        new("WD-tiny-0.txt", "Early Nurse (1,2)", "Early Nurse (1,2147483647)", "shifts: All shifts together"),
        new("Sc-tiny.txt", "NURSES = 3", "NURSES = 4", "ends too early"),
        new("Sc-tiny.txt", "WEEKS = 2", "WEEKS = 3", "has 2 weeks"),
        new("H0-tiny-0.txt", "Cem 0 0", "Dan 0 0", "nurse 'Dan'"),
        new("H0-tiny-0.txt", "Night 1 3 0", "Night 4 3 0", "runs of Ana"),
        new("H0-tiny-0.txt", "0 tiny", "0 tin", "history"),
        new("WD-tiny-0.txt", "Early Head (0,1)", "Early Head x", "'x'"),
        new("WD-tiny-0.txt", "Early Nurse", "Early Head", "twice"),
        new("WD-tiny-1.txt", "Ana Any Tue", "Ana Any Day", "day 'Day'"),
        new("WD-tiny-1.txt", "REQUESTS = 2", "REQUESTS = many", "'many'"),
    ];

    public static TheoryData<string, string> Rosters => new()
    {
        { Small, "" },
        { "n005w4_0_1-2-3-3", Shared },
        { "n005w4_2_9-0-5-5", Shared },
        { "n030w4_1_0-1-2-3", Shared },
        { "n050w4_0_8-3-2-6", Shared },
    };

    private static string Shared => Path.Combine(Support.Repository.Root, "..", "shared", "benchmarks", "inrc2");

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Rosters))]
    public void Any_roster_costs_what_the_competition_says(string name, string where)
    {
        var folder = where.Length == 0 ? _folder.Path : Path.Combine(where, name.Split('_')[0]);
        SkipWithout(folder);
        var instance = InstanceFile.Read(Path.Combine(folder, name));
        var checker = new Inrc2Checker(folder, name);
        for (var seed = 1; seed <= 60; seed++)
        {
            var roster = Random(instance.Problem, new Random(seed), oneIn: 1 + seed % 9);
            checker.Check(Written(instance, roster));
            var evaluation = Evaluation.Of(instance.Problem, roster);
            Assert.Equal(checker.Cost, evaluation.Score.Soft);
            Assert.Equal(checker.MinimaMissed, evaluation.Score.Uncovered);
            Assert.Equal(checker.Successions + checker.SkillsMissing, evaluation.Score.Hard);
            Assert.Equal(evaluation.Score.Soft, evaluation.Violations.Where(one => one.Level == ScoreLevel.Soft).Sum(one => one.Points));
        }
    }

    [Fact]
    public void Two_assignments_on_a_day_break_a_hard_rule()
    {
        var problem = InstanceFile.Read(Path.Combine(_folder.Path, Small)).Problem;
        var roster = Roster.Empty(problem);
        foreach (var shift in problem.Shifts.Where(shift => shift.Day == 4)) roster.TryAssign(1, shift.Positions[1]);
        Assert.True(Evaluation.ScoreOf(problem, roster).Hard > 0);
    }

    [Fact]
    public void A_roster_is_written_in_the_form_of_the_competition()
    {
        var instance = InstanceFile.Read(Path.Combine(_folder.Path, Small));
        var roster = Roster.Empty(instance.Problem);
        foreach (var (person, day, role) in new[] { (0, 0, 0), (1, 6, 1), (2, 8, 1) })
            roster.TryAssign(person, instance.Problem.Shifts.First(shift => shift.Day == day).Positions[role]);
        Assert.Equal(
            "SOLUTION\n0 tiny\n\nASSIGNMENTS = 2\nAna Mon Early Head\nBen Sun Early Nurse\n\nSOLUTION\n1 tiny\n\nASSIGNMENTS = 1\nCem Tue Early Nurse\n\n",
            Written(instance, roster));
    }

    [Theory]
    [InlineData("tiny_0_0-1")]
    [InlineData("inner/tiny_0_1-1")]
    public void The_files_lie_in_the_folder_or_in_one_of_the_sets_name(string path)
    {
        _folder.CopyInto("inner/tiny");
        Assert.Equal(14, InstanceFile.Read(Path.Combine(_folder.Path, path)).Problem.Calendar.Days);
    }

    [Theory]
    [InlineData("other_0_0-1", "Sc-other.txt")]
    [InlineData("tiny_7_0-1", "H0-tiny-7.txt")]
    [InlineData("tiny_0_0-9", "WD-tiny-9.txt")]
    [InlineData("tiny_0_0", "weeks")]
    public void A_name_without_its_files_is_refused(string name, string part)
    {
        var fault = Record.Exception(() => InstanceFile.Read(Path.Combine(_folder.Path, name)));
        Assert.True(fault is InstanceFormatException or IOException);
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_writes_a_roster_that_the_checker_scores()
    {
        var file = Path.Combine(_folder.Path, "roster.txt");
        using var output = new StringWriter();
        var code = await Commands.RunAsync(["solve", Path.Combine(_folder.Path, Small), "--seconds", "1", "--json", "--out", file], output, TextWriter.Null);
        var checker = new Inrc2Checker(_folder.Path, Small);
        checker.Check(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        var score = JsonDocument.Parse(output.ToString()).RootElement.GetProperty("score");
        Assert.Equal((0, 0), (code, checker.Successions + checker.SkillsMissing));
        Assert.Equal((score.GetProperty("uncovered").GetInt64(), score.GetProperty("soft").GetInt64()), (checker.MinimaMissed, checker.Cost));
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void A_file_that_is_wrong_is_refused_with_the_place(string file, string right, string wrong, string part)
    {
        _folder.Change(file, right, wrong);
        var fault = Assert.Throws<InstanceFormatException>(() => InstanceFile.Read(Path.Combine(_folder.Path, Small)));
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reference_instance_is_solved_at_least_as_well_as_week_by_week()
    {
        const string Name = "n005w4_0_1-2-3-3";
        const long WeekByWeek = 1695;
        var folder = Path.Combine(Shared, "n005w4");
        SkipWithout(folder);
        var instance = InstanceFile.Read(Path.Combine(folder, Name));
        using var isReached = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var result = EngineCatalogue.Named("portfolio", TimeProvider.System)!.Solve(
            instance.Problem, new() { TimeLimit = TimeSpan.FromMinutes(5), Threads = 2 }, new Goal(WeekByWeek, isReached), isReached.Token);
        var checker = new Inrc2Checker(folder, Name);
        checker.Check(Written(instance, result.Roster!));
        Assert.Equal((0, result.Score.Soft), (checker.Hard, checker.Cost));
        Assert.InRange(checker.Cost, result.Bound?.Soft ?? 0, WeekByWeek);
    }

    /// <summary>Ends a solve with the first roster that is good enough.</summary>
    private sealed class Goal(long most, CancellationTokenSource reached) : ISolveObserver
    {
        public void Report(SolveProgress progress)
        {
            if (progress.Best <= new Score(0, 0, most)) reached.Cancel();
        }
    }

    /// <summary>At most one assignment a day, in any skill, with any succession.</summary>
    private static Roster Random(Problem problem, Random random, int oneIn)
    {
        var roster = Roster.Empty(problem);
        for (var person = 0; person < problem.People.Count; person++)
        {
            foreach (var day in problem.Positions.GroupBy(position => position.Shift.Day))
            {
                // Days that are alike make long runs.
                var positions = day.Where(position => random.Next(3) == 0 || position.Shift.Kind == (day.Key / oneIn + person) % problem.Kinds.Count).ToArray();
                if (positions.Length > 0 && random.Next(5) < 3) roster.TryAssign(person, positions[random.Next(positions.Length)]);
            }
        }

        return roster;
    }

    private static string Written(InstanceFile instance, Roster roster)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        instance.WriteRoster(roster, writer);
        return writer.ToString();
    }

    private static void SkipWithout(string folder)
    {
        if (!Directory.Exists(folder)) Assert.Skip($"The benchmark instances are not beside this repository ({folder}).");
    }
}
