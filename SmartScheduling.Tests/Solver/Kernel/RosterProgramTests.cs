using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Tests.Solver.Kernel;

/// <summary>The dynamic program against every choice of days, on random people with every kind of rule.</summary>
public sealed class RosterProgramTests
{
    private const int MostSequences = 3000;

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Finds_the_cheapest_of_all_choices_of_days(int block)
    {
        var compared = 0;
        using var program = new RosterProgram();
        // One for all problems: an automaton that came to whom it does not belong would be found out.
        AutomatonCache known = new();
        for (var seed = block * 60; seed < block * 60 + 60; seed++)
        {
            var (problem, _, _) = RandomProblem.WithInput(seed);
            var random = new Random(seed);
            for (var person = 0; person < problem.People.Count; person++) compared += Compare(program, known, problem, person, random, seed) ? 1 : 0;
        }

        Assert.True(compared > 30, $"Only {compared} people were small enough to try everything.");
    }

    private static bool Compare(RosterProgram program, AutomatonCache known, Problem problem, int person, Random random, int seed)
    {
        var positionsOfDay = Enumerable.Range(0, problem.Calendar.Days).Select(day => problem.Positions.Where(position => position.Shift.Day == day).ToArray()).ToArray();
        var model = PersonModel.Of(problem, person, positionsOfDay, [], hardPoints: 100_000, known);
        var tolls = random.Next(2) == 0 ? null : RandomTolls.Of(model, random);
        var oracle = new Oracle(problem, model, hardPoints: 100_000, tolls);
        var days = problem.Calendar.Days;
        var length = 1;
        while (length < days && Sequences(model, 0, length + 1) < MostSequences) length++;
        if (length < 2) return false;
        var prices = new double[model.Options.Count];
        for (var i = 0; i < prices.Length; i++) prices[i] = random.Next(12) == 0 ? double.PositiveInfinity : random.Next(-400, 400);
        var first = days == length ? 0 : random.Next(days - length + 1);
        while (length > 1 && Sequences(model, first, length) > MostSequences) length--;
        var works = oracle.SomeDays(random, length == days);
        if (works is null) return false;
        var track = new Track(model);
        track.Follow(works);
        Assert.True(track.IsValid || length == days);
        var found = program.Solve(model, track, first, first + length, prices, tolls: tolls);
        if (program.Unjudged.Count > 0) return false;
        var least = oracle.Least(works, first, length, prices);
        Assert.Equal(!double.IsPositiveInfinity(least), found);
        if (!found) return true;
        for (var i = 0; i < length; i++) works[first + i] = model.Options.Of(first + i)[program.Picked[i]];
        Assert.True(least == oracle.Cost(works, first, length, prices), $"Seed {seed}, person {person}: {oracle.Cost(works, first, length, prices)} instead of {least}.");
        track.Follow(works);
        Assert.True(track.IsValid);
        if (length == days) Assert.Equal(least, program.Value);
        return true;
    }

    private static double Sequences(PersonModel model, int first, int length)
    {
        var count = 1.0;
        for (var day = first; day < first + length; day++) count *= model.Options.Of(day).Length;
        return count;
    }

    /// <summary>Costs by folding the machines themselves.</summary>
    private sealed class Oracle(Problem problem, PersonModel model, double hardPoints, double[]?[]? tolls)
    {
        private readonly Track _track = new(model);

        private readonly PersonMachine[] _machines =
        [
            .. problem.RuleBook.Machines(model.Person.Index).ToArray().Where(machine => machine.Shape != MachineShape.PerDay && !model.LeftOut.Contains(machine)),
            .. problem.RuleBook.FairWhenFilled.Where(share => model.Shares.Contains(share.Rule)).Select(share => share.MachineOf(model.Person.Index)!),
        ];

        public double Cost(DayWork[] works, int first, int length, double[] prices)
        {
            var cost = Rules(works);
            if (double.IsPositiveInfinity(cost)) return cost;
            _track.Follow(works);
            Assert.True(_track.IsValid);
            cost += RandomTolls.CostOf(model, _track, tolls);
            for (var day = first; day < first + length; day++) cost += prices[model.Options.Start(day) + model.Options.IndexOf(works[day])];
            return cost;
        }

        public double Least(DayWork[] works, int first, int length, double[] prices)
        {
            var copy = works.ToArray();
            var least = double.PositiveInfinity;
            Try(first);
            return least;

            void Try(int day)
            {
                if (day == first + length)
                {
                    least = Math.Min(least, Cost(copy, first, length, prices));
                    return;
                }

                foreach (var work in model.Options.Of(day).ToArray())
                {
                    copy[day] = work;
                    Try(day + 1);
                }
            }
        }

        /// <summary>Days that keep the hard patterns where some are to be found; anything when all days are chosen anew.</summary>
        public DayWork[]? SomeDays(Random random, bool anything)
        {
            for (var tries = 0; tries < 400; tries++)
            {
                DayWork[] works = [.. Enumerable.Range(0, problem.Calendar.Days).Select(day => model.Options.Of(day)[random.Next(3) == 0 ? 0 : random.Next(model.Options.Of(day).Length)])];
                if (anything) return works;
                var track = new Track(model);
                track.Follow(works);
                if (track.IsValid && !double.IsPositiveInfinity(Rules(works))) return works;
            }

            return null;
        }

        private double Rules(DayWork[] works)
        {
            var cost = 0.0;
            foreach (var machine in _machines)
            {
                var amount = machine.Fold(machine.Begin, works);
                if (amount == 0) continue;
                var score = machine.Rule.Cost(amount);
                cost += score.Hard == 0 ? score.Soft : model.IsRelaxed ? score.Hard * hardPoints : double.PositiveInfinity;
            }

            return cost;
        }
    }
}
