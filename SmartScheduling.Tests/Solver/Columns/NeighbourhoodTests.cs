using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Search;
using SmartScheduling.Tests.Solver.Kernel;

namespace SmartScheduling.Tests.Solver.Columns;

public sealed class NeighbourhoodTests
{
    public static IEnumerable<TheoryDataRow<int>> TinySeeds =>
        from seed in Enumerable.Range(1, 140).Where(seed => Exhaustive.Count(RandomProblem.Tiny(seed).Problem) <= Exhaustive.Most).Take(30)
        select new TheoryDataRow<int>(seed);

    [Fact]
    public void Only_neighbourhoods_that_hold_nothing_good_enough_are_cut_off()
    {
        var (looked, cutOff) = (0, 0);
        foreach (var row in TinySeeds)
        {
            var (problem, _) = RandomProblem.Tiny(row.Data);
            // Where no sum fits, parts have a bound without them.
            using var program = new RosterProgram { LongestRow = row.Data % 3 == 0 ? 1 : 4096 };
            var rows = CoupledRows.Of(problem, Levels.For(problem));
            var lagrangian = new Lagrangian(rows, ColumnPeople.Of(problem, rows), program);
            lagrangian.Evaluate([.. lagrangian.Best]);
            var incumbent = new Incumbent(lagrangian);
            var all = Exhaustive.Rosters(problem).Select(roster => ColumnPeople.PicksOf(lagrangian.People, roster)).OfType<int[][]>()
                .Where(picks => double.IsFinite(incumbent.CostOf(picks))).ToArray();
            if (all.Length == 0) continue;
            var random = new Random(row.Data);
            for (var attempt = 0; attempt < 6; attempt++)
            {
                foreach (var person in lagrangian.People) person.Tolls = attempt < 4 ? null : RandomTolls.Of(person.Model, random);
                incumbent.Take(all[random.Next(all.Length)]);
                var first = random.Next(problem.Calendar.Days);
                var end = random.Next(first + 1, problem.Calendar.Days + 1);
                int[] people = [.. Enumerable.Range(0, incumbent.Picks.Length)];
                var neighbourhood = attempt % 2 == 0
                    ? new Neighbourhood(people, first, end)
                    : new Neighbourhood(people, 0, problem.Calendar.Days, [.. people.Select(_ => Enumerable.Range(0, problem.Calendar.Days).Select(_ => random.Next(2) == 0).ToArray())]);
                var best = all.Where(picks => IsLike(picks, incumbent.Picks, neighbourhood)).Min(incumbent.CostOf);
                looked++;
                var gain = incumbent.Cost - best;
                Assert.True(Look(lagrangian, program, incumbent, neighbourhood, gain) != Promise.CutOff, $"Seed {row.Data}, days {first} to {end} of {problem.Calendar.Days}, attempt {attempt}: {incumbent.Cost} can become {best}.");
                var promise = Look(lagrangian, program, incumbent, neighbourhood, gain + 1000 * lagrangian.Dearest);
                Assert.True(promise is Promise.CutOff or Promise.Doubtful);
                if (promise == Promise.CutOff) cutOff++;
            }
        }

        Assert.True(looked > 60, $"Only {looked} neighbourhoods were looked at.");
        Assert.True(cutOff > looked / 2, $"Of {looked} neighbourhoods without hope only {cutOff} were cut off.");
    }

    [Theory, MemberData(nameof(TinySeeds))]
    public void Whoever_takes_over_the_prices_has_the_same_bound(int seed)
    {
        var (problem, _) = RandomProblem.Tiny(seed);
        using var program = new RosterProgram();
        var rows = CoupledRows.Of(problem, Levels.For(problem));
        var first = new Lagrangian(rows, ColumnPeople.Of(problem, rows), program);
        if (seed % 2 == 0) first.PriceAll();
        var rounds = 0;
        new PriceAscent(first, first.Best).Run(0.2 * first.Scale, 0.01, () => rounds++ / 50.0, _ => { });
        if (double.IsNegativeInfinity(first.BestBound)) return;
        var reached = first.Prices();
        var second = new Lagrangian(rows, ColumnPeople.Of(problem, rows), program);
        second.Take(reached);
        Assert.Equal(reached.Bound, second.BestBound);
        Assert.Equal(reached.Bound, second.Evaluate([.. reached.Prices]));
    }

    [Fact]
    public void Days_of_people_are_chosen_where_the_incumbent_is_unlike_the_program_or_what_is_remembered()
    {
        var (problem, _, _) = RandomProblem.WithInput(3);
        var rows = CoupledRows.Of(problem, Levels.For(problem));
        var people = ColumnPeople.Of(problem, rows);
        using var program = new RosterProgram();
        var lagrangian = new Lagrangian(rows, people, program);
        var incumbent = new Incumbent(lagrangian);
        var days = problem.Calendar.Days;
        int[][] none = [.. people.Select(_ => new int[days])];
        incumbent.Take(none);
        var (unlike, day) = (people.Length - 1, days / 2);
        double[][] shares = [.. people.Select(person => Enumerable.Repeat(1.0, person.Model.Options.Count).ToArray())];
        shares[unlike][people[unlike].Model.Options.Start(day)] = 0;
        var cells = new CellNeighbourhoods(lagrangian, incumbent, shares);
        // Chance may put another day before one of the three that this one has its say in.
        Assert.True(Chosen() > 10);
        shares[unlike][people[unlike].Model.Options.Start(day)] = 1;
        var before = Chosen();
        var other = none.Select(picks => picks.ToArray()).ToArray();
        other[unlike][day] = 1;
        incumbent.Take(other);
        cells.Remember();
        cells.Remember();
        incumbent.Take(none);
        Assert.True(Chosen() > before);

        int Chosen()
        {
            var random = new Prng(7);
            var times = 0;
            for (var attempt = 0; attempt < 20; attempt++)
            {
                var chosen = cells.Choose(3, ref random);
                Assert.Equal(3, chosen.IsFree!.Sum(ofDay => ofDay.Count(isFree => isFree)));
                Assert.Equal(chosen.People.Length, chosen.IsFree!.Length);
                if (Array.IndexOf(chosen.People, unlike) is >= 0 and var place && chosen.IsFree[place][day]) times++;
            }

            return times;
        }
    }

    [Fact]
    public void After_noise_everything_costs_what_it_did()
    {
        var (problem, _, _) = RandomProblem.WithInput(3);
        var rows = CoupledRows.Of(problem, Levels.For(problem));
        var people = ColumnPeople.Of(problem, rows);
        var before = people.SelectMany(person => person.OwnPrices).ToArray();
        var random = new Prng(1);
        var noise = new Noise(people);
        noise.Make(3, ref random);
        var noisy = people.SelectMany(person => person.OwnPrices).ToArray();
        Assert.All(noisy.Zip(before), pair => Assert.InRange(pair.First - pair.Second, 0, 3));
        Assert.NotEqual(before, noisy);
        noise.Clear();
        Assert.Equal(before, people.SelectMany(person => person.OwnPrices));
    }

    [Fact]
    public void Tolls_count_by_units_and_are_lifted_again()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MaxShifts, RuleLevel.Hard, """{"count":3,"period":"week"}""");
        week.Person();
        for (var day = 0; day < 5; day++) week.Shift(day, "Lunch", 11, 15, ShiftKind.Day);
        var rows = CoupledRows.Of(week.Problem, Levels.For(week.Problem));
        var people = ColumnPeople.Of(week.Problem, rows);
        using var program = new RosterProgram();
        var incumbent = new Incumbent(new Lagrangian(rows, people, program));
        incumbent.Take([[1, 1, 0, 0, 0, 0, 0]]);
        var before = incumbent.Cost;
        Assert.False(new Tolls(people, [], 0).AreThere);
        double[]?[][] prices = [[Enumerable.Repeat(8.0, 7).ToArray()]];
        Assert.False(new Tolls(people, prices, 7).AreThere);
        var tolls = new Tolls(people, prices, 6);
        Assert.True(tolls.AreThere);
        tolls.Set(0.5);
        incumbent.Take(incumbent.Picks);
        Assert.Equal((true, before + 8, before), (tolls.AreOn, incumbent.Cost, tolls.RealCost(incumbent)));
        Assert.Equal(before + 8, incumbent.CostOf(incumbent.Picks));
        tolls.Set(0);
        Assert.Equal((false, before), (tolls.AreOn, incumbent.CostOf(incumbent.Picks)));
    }

    [Fact]
    public void What_is_refused_with_tolls_is_taken_without_them()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MaxShifts, RuleLevel.Hard, """{"count":3,"period":"week"}""");
        week.Person();
        for (var day = 0; day < 5; day++) week.Shift(day, "Lunch", 11, 15, ShiftKind.Day);
        var problem = week.Problem;
        var rows = CoupledRows.Of(problem, Levels.For(problem));
        var people = ColumnPeople.Of(problem, rows);
        using var program = new RosterProgram();
        var lagrangian = new Lagrangian(rows, people, program);
        var incumbent = new Incumbent(lagrangian);
        incumbent.Take([new int[7]]);
        var shared = new SharedBest();
        var options = new SolveOptions { Shared = shared };
        var best = new BestSoFar(problem, options, SilentObserver.Instance, new Pace(TimeProvider.System, options.TimeLimit, null));
        var exchange = new IncumbentExchange(problem, lagrangian, incumbent, new RosterPool(1), shared, best);
        var working = Roster.Empty(problem);
        working.Set(0, people[0].Model.Options.Of(0)[1]);
        shared.Offer(Evaluation.ScoreOf(problem, working), working);
        var tolls = new Tolls(people, [[Enumerable.Repeat(10 * lagrangian.Dearest, 7).ToArray()]], 0);
        tolls.Set(1);
        incumbent.Take(incumbent.Picks);
        Assert.False(exchange.Take(isTolled: true));
        tolls.Set(0);
        incumbent.Take(incumbent.Picks);
        Assert.True(exchange.Take());
        Assert.Equal(1, incumbent.Picks[0][0]);
        Assert.False(exchange.Take());
    }

    [Theory, InlineData(1, 20, 5), InlineData(2, 20, 10), InlineData(1, 7, 1)]
    public void All_costs_are_multiples_of_the_grain(int wish, int rest, int grain)
    {
        var week = new WeekSketch().Rule(RuleKey.Preference, RuleLevel.Soft, weight: 5 * wish).Rule(RuleKey.MinConsecutiveDaysOff, RuleLevel.Soft, """{"count":2}""", weight: rest).Rule(RuleKey.Coverage, RuleLevel.Soft, """{"over":0}""", weight: 40);
        week.Person();
        week.Shift(0, "Lunch", 11, 15, ShiftKind.Day);
        var rows = CoupledRows.Of(week.Problem, Levels.For(week.Problem));
        Assert.Equal(grain, Grain.Of(week.Problem, rows, ColumnPeople.Of(week.Problem, rows)));
    }

    [Fact]
    public void A_follower_goes_on_from_the_root_of_another_run()
    {
        var problem = Problem.Create(Clinic.Input(days: 28)).Required;
        ColumnRoot? root = null;
        using var isReached = new CancellationTokenSource();
        var options = new SolveOptions { TimeLimit = TimeSpan.FromMinutes(5) };
        var engine = new ColumnsEngine(TimeProvider.System);
        engine.Solve(problem, options with { OnColumnRoot = reached => { root = reached; isReached.Cancel(); } }, SilentObserver.Instance, isReached.Token);
        Assert.NotNull(root);
        var shared = new SharedBest();
        var empty = Roster.OfLocks(problem);
        var start = Evaluation.ScoreOf(problem, empty);
        shared.Offer(start, empty);
        using var isBetter = new CancellationTokenSource();
        engine.Follow(problem, options with { Shared = shared }, root, new Until(report => report.Best < start, isBetter), isBetter.Token);
        var (score, roster) = shared.Best!.Value;
        Assert.True(score < start);
        Assert.Equal(score, Evaluation.ScoreOf(problem, roster));
    }

    private static bool IsLike(int[][] picks, int[][] other, Neighbourhood neighbourhood)
    {
        for (var i = 0; i < picks.Length; i++)
            for (var day = 0; day < picks[i].Length; day++)
            {
                var isFree = day >= neighbourhood.First && day < neighbourhood.End && neighbourhood.IsFree?[i][day] != false;
                if (!isFree && picks[i][day] != other[i][day]) return false;
            }

        return true;
    }

    /// <summary>What the program of a neighbourhood of everybody says when the incumbent has to become better by so much.</summary>
    private static Promise Look(Lagrangian lagrangian, RosterProgram program, Incumbent incumbent, Neighbourhood neighbourhood, double gain)
    {
        var (people, first, end) = (neighbourhood.People, neighbourhood.First, neighbourhood.End);
        int[] rows = [.. Enumerable.Range(0, lagrangian.Rows.Count).Where(row => lagrangian.Rows.Days[row] >= first && lagrangian.Rows.Days[row] < end)];
        var current = people.Sum(i => lagrangian.People[i].Cost(incumbent.Picks[i], null, out _)) + rows.Sum(row => incumbent.CostOf(row, incumbent.Totals[row]));
        var sub = new SubMaster(lagrangian, new FeasibleRosters(lagrangian, program), neighbourhood, rows, [.. rows.Select(row => lagrangian.Rows.Targets[row])], incumbent.Picks);
        return new SubGeneration(sub, () => false).Run(current - gain + 0.5);
    }

    private sealed class Until(Func<SolveProgress, bool> isEnough, CancellationTokenSource end) : ISolveObserver
    {
        public void Report(SolveProgress progress)
        {
            if (isEnough(progress)) end.Cancel();
        }
    }
}
