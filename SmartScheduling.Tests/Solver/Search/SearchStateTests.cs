using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Search;
using SmartScheduling.Solver.Search.Moves;

namespace SmartScheduling.Tests.Solver.Search;

public sealed class SearchStateTests
{
    [Theory]
    [MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void Under_any_changes_the_score_stays_that_of_the_full_evaluation(int seed)
    {
        var (problem, roster) = RandomProblem.WithRoster(seed);
        var state = StateOf(problem, roster);
        var random = new Random(seed);
        var committed = Evaluation.ScoreOf(problem, roster);
        for (var round = 0; round < 60; round++)
        {
            for (var change = random.Next(5); change >= 0; change--)
            {
                var person = random.Next(problem.People.Count);
                state.Set(person, RandomWork(problem, random));
                if (random.Next(3) == 0) Assert.Equal(Evaluation.ScoreOf(problem, state.Snapshot()), state.Score);
            }

            if (random.Next(2) == 0)
            {
                state.Commit();
                committed = Evaluation.ScoreOf(problem, state.Snapshot());
            }
            else
            {
                state.Undo();
            }

            Assert.Equal(committed, state.Score);
        }
    }

    [Theory]
    [MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void Every_move_leaves_a_right_score_and_locked_assignments_in_place(int seed)
    {
        var (problem, _) = RandomProblem.WithRoster(seed);
        var state = StateOf(problem, Roster.OfLocks(problem));
        // Where nobody can be given anything there is no move, and the search does not begin.
        if (state.Choices.Free.Length == 0) return;
        using var rebuild = new WindowRebuild(state, new Exchange(1_000_000, 1000));
        var moves = new MoveMix(rebuild, MatchDays.For(problem), 1, isShort: seed % 2 == 0);
        var random = new Prng(seed);
        for (var i = 0; i < 150; i++)
        {
            var isWhole = moves.Apply(state, 3, ref random);
            Assert.Equal(Evaluation.ScoreOf(problem, state.Snapshot()), state.Score);
            if (!isWhole || i % 3 == 0) state.Undo();
            else state.Commit();
        }

        var roster = state.Snapshot();
        Assert.Equal(Evaluation.ScoreOf(problem, roster), state.Score);
        Assert.All(problem.Locks, one => Assert.True(roster.Has(one.Person, one.Position)));
    }

    [Fact]
    public void Each_kind_of_move_finds_something_to_change()
    {
        Dictionary<Type, int> changes = [];
        for (var seed = 1; seed <= 20; seed++)
        {
            var (problem, _) = RandomProblem.WithRoster(seed);
            var state = StateOf(problem, Roster.OfLocks(problem));
            if (state.Choices.Free.Length == 0) continue;
            using var rebuild = new WindowRebuild(state, new Exchange(1_000_000, 1000));
            Move?[] moves = [new ChangeDay(), new FillOpen(), new SwapDays(), new RebuildPeople(rebuild, 1, longest: 14), MatchDays.For(problem)];
            var random = new Prng(seed);
            for (var i = 0; i < 20; i++)
            {
                foreach (var move in moves.OfType<Move>())
                {
                    var before = state.Snapshot().Assignments().ToList();
                    var isWhole = move.Apply(state, 3, ref random);
                    Assert.Equal(Evaluation.ScoreOf(problem, state.Snapshot()), state.Score);
                    if (isWhole && !before.SequenceEqual(state.Snapshot().Assignments())) changes[move.GetType()] = changes.GetValueOrDefault(move.GetType()) + 1;
                    if (isWhole) state.Commit();
                    else state.Undo();
                }
            }
        }

        Assert.Equal(5, changes.Count);
        Assert.All(changes, one => Assert.True(one.Value > 5, $"{one.Key.Name} changed something {one.Value} times."));
    }

    [Theory]
    [MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void Options_that_keep_the_rules_are_followed_as_far_as_they_reach(int seed)
    {
        var (problem, _) = RandomProblem.WithRoster(seed);
        var state = StateOf(problem, Roster.OfLocks(problem));
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var person = random.Next(problem.People.Count);
            var before = state.ScoreOf(person).Hard;
            var first = random.Next(problem.Calendar.Days);
            for (var day = first; day < Math.Min(problem.Calendar.Days, first + 3); day++)
                state.Pick(person, day, random.Next(state.Model(person).Options.Of(day).Length));
            Assert.Equal(Evaluation.ScoreOf(problem, state.Snapshot()), state.Score);
            if (state.ScoreOf(person).Hard <= before) state.Commit();
            else state.Undo();
        }
    }

    internal static SearchState StateOf(Problem problem, Roster roster) => new(problem, new PersonModels(problem).All(() => false)!, roster);

    private static DayWork RandomWork(Problem problem, Random random)
    {
        var day = random.Next(problem.Calendar.Days);
        var work = DayWork.Off(day);
        foreach (var position in problem.Positions.Where(position => position.Shift.Day == day))
            if (work.Count < DayWork.Capacity && random.Next(2) == 0) work = work.With(position);
        return work;
    }
}
