using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.OrTools;
using SmartScheduling.Solver.Search;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Solver.OrTools;

/// <summary>What is chosen from, where weekends are to be shared: neither a roster alone nor an equation says what they cost.</summary>
public sealed class IntegerMasterTests : IDisposable
{
    private const int Weight = 200;
    private const int Choices = 6;
    private const int Days = 42;

    private static readonly int[] Saturdays = [.. Enumerable.Range(0, Days / 7).Select(week => 7 * week + 5)];
    private static readonly double[] Parts = [0.5, 0.25, 0.25];
    private static readonly double[] Before = [0, 2, 1];

    private readonly RosterProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void It_says_who_should_have_which_part_and_what_every_choice_adds()
    {
        var (problem, _) = Weekends();
        var fair = Assert.Single(Master(problem, seed: 1, out var choices).Fair);
        Assert.Equal(Weight, fair.Points);
        Assert.Equal([0, 1, 2], fair.Members.Select(member => member.Person));
        Assert.Equal(Parts, fair.Members.Select(member => member.Part));
        Assert.Equal(Before, fair.Members.Select(member => member.Before));
        foreach (var member in fair.Members)
            Assert.Equal(choices[member.Person].Select(picks => (double)Saturdays.Count(saturday => picks[saturday] + picks[saturday + 1] > 0)), member.Amounts);
    }

    [Fact]
    public void What_the_costs_of_single_people_know_is_not_said_again()
    {
        var (problem, roster) = Weekends();
        Assert.Empty(Master(problem, seed: 1, out _, new PersonModels(problem, roster)).Fair);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task SCIP_chooses_with_what_is_to_be_shared(int seed)
    {
        var installation = OrToolsInstallation.Find(TimeProvider.System);
        if (!installation.IsThere) Assert.Skip(installation.Sentence);
        var (problem, _) = Weekends();
        var master = Master(problem, seed, out var choices);
        var squares = Combinations(choices.Length).Select(chosen => Squares(problem, master.Roster(problem, chosen)!)).Order().ToList();
        // Between whole units the program's chords lie above the squares, by a quarter at most.
        var most = squares[0] + 0.25 * problem.People.Count;
        Assert.True(squares[squares.Count / 2] > most, "Many choices are worse than it may choose.");
        var shared = new SharedBest();
        var limits = new OrToolsLimits { Start = TimeSpan.FromMinutes(2), Grace = TimeSpan.FromMinutes(2), Pause = TimeSpan.Zero };
        using var partner = OrToolsPartner.Start(installation.Script!, problem, shared, limits, TimeProvider.System, _ => { });
        partner.Leave(master);
        await Eventually.TrueAsync(() => Task.FromResult(shared.Best is not null || partner.Fault is not null), "it answers", TimeSpan.FromMinutes(2));
        Assert.Null(partner.Fault);
        Assert.InRange(Squares(problem, shared.Best!.Value.Roster), squares[0], most);
    }

    private static double Squares(Problem problem, Roster roster)
    {
        double[] had = [.. Before.Select((before, person) => before + Saturdays.Count(saturday => !roster[person, saturday].IsOff || !roster[person, saturday + 1].IsOff))];
        return had.Select((one, person) => Math.Pow(one - Parts[person] * had.Sum(), 2)).Sum();
    }

    /// <summary>Six weeks of three people: Ana should have half of the weekends and had none, Ben had two and Cem one.</summary>
    private static (Problem Problem, Roster Roster) Weekends()
    {
        var week = new WeekSketch(Days) { KnownDaysBefore = 14 }.Rule(RuleKey.FairWeekends, RuleLevel.Soft, """{"weeks":8}""", Weight);
        week.Person("Ana", one => one with { TargetMinutes = 2400 });
        week.Person("Ben", one => one with { TargetMinutes = 1200, History = [WeekSketch.Past(-9, 6, 14), WeekSketch.Past(-2, 6, 14), WeekSketch.Past(-1, 6, 14)] });
        week.Person("Cem", one => one with { TargetMinutes = 1200, History = [WeekSketch.Past(-8, 6, 14)] });
        var shifts = week.Earlies();
        return (week.Problem, week.Works(0, shifts));
    }

    /// <summary>Of rosters that were rolled, some for each person.</summary>
    private IntegerMaster Master(Problem problem, int seed, out int[][][] choices, PersonModels? models = null)
    {
        var random = new Random(seed);
        var rows = CoupledRows.Of(problem, Levels.For(problem));
        var prices = new DayPrices(problem);
        ColumnPerson[] people = [.. (models ?? new PersonModels(problem)).All(() => false)!.Select(model => new ColumnPerson(model, rows, prices))];
        var lagrangian = new Lagrangian(rows, people, _program);
        choices = [.. people.Select(_ => Enumerable.Range(0, Choices).Select(_ => Enumerable.Range(0, Days).Select(_ => random.Next(5) == 0 ? 1 : 0).ToArray()).DistinctBy(one => string.Join(',', one)).ToArray())];
        var incumbent = new Incumbent(lagrangian);
        incumbent.Take([.. choices.Select(own => own[0])]);
        var pool = new RosterPool(people.Length);
        for (var person = 0; person < people.Length; person++)
            foreach (var picks in choices[person].Skip(1)) pool.Append(person, picks);
        return IntegerMaster.Of(problem, lagrangian, pool, incumbent);
    }

    private static IEnumerable<int[]> Combinations(int people) =>
        Enumerable.Range(0, (int)Math.Pow(Choices, people)).Select(number => Enumerable.Range(0, people).Select(person => number / (int)Math.Pow(Choices, person) % Choices).ToArray());
}
