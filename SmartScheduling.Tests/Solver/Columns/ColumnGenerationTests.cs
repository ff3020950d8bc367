using SmartScheduling.Solver.Columns;

namespace SmartScheduling.Tests.Solver.Columns;

public class ColumnGenerationTests
{
    [Fact]
    public void An_interrupted_program_goes_on_to_the_same_bound()
    {
        var interrupted = 0;
        foreach (var (seed, tiny) in TinyColumns.Some(15))
        {
            tiny.Generate();
            var expected = tiny.Lagrangian.BestBound;

            using var again = new TinyColumns(RandomProblem.Tiny(seed).Problem);
            var (asked, patience) = (0, 1);
            var generation = new ColumnGeneration(again.Lagrangian, [], () => ++asked > patience, _ => { });
            while (!generation.Run())
            {
                interrupted++;
                again.Lagrangian.Evaluate([.. again.Lagrangian.Best]);
                (asked, patience) = (0, patience + 1);
            }

            // It ends when nothing is to be gained any more: close to the program's value, or at the same whole points.
            var reached = again.Lagrangian.BestBound;
            var isSame = Math.Abs(expected - reached) < 0.05 || Math.Ceiling(expected) == Math.Ceiling(reached);
            Assert.True(isSame, $"seed {seed}: {reached} after interruptions, {expected} at once");
            Assert.True(reached <= again.Optimum + 1e-6, $"seed {seed}");
        }

        Assert.True(interrupted > 15);
    }

    [Fact]
    public void Prices_that_have_to_go_far_do_not_take_many_evaluations()
    {
        var far = 0;
        foreach (var (seed, tiny) in TinyColumns.Some(45))
        {
            var before = tiny.Lagrangian.Evaluations;
            tiny.Generate();
            Assert.True(tiny.Lagrangian.Evaluations - before < 1000, $"Seed {seed}: {tiny.Lagrangian.Evaluations - before} evaluations.");
            // Where hard rules have to be broken, prices come to thousands of times their scale.
            if (tiny.Lagrangian.Best.Any(price => Math.Abs(price) > 1000 * tiny.Lagrangian.Scale)) far++;
        }

        Assert.True(far > 5, $"Prices go far in {far} problems.");
    }

    [Fact]
    public void Where_no_sum_is_carried_they_are_priced_and_the_bound_is_never_above_the_best_of_all_rosters()
    {
        var (priced, limits) = (0, 0);
        foreach (var (seed, tiny) in TinyColumns.Some(30, longestRow: 1))
        {
            tiny.Generate();
            var bound = tiny.Lagrangian.BestBound;
            Assert.True(double.IsFinite(bound) && bound <= tiny.Optimum + 1e-6, $"Seed {seed}: {bound}, the best of all is {tiny.Optimum}.");
            if (tiny.Lagrangian.Sums.Count == 0) continue;
            priced++;
            limits += tiny.Lagrangian.Best[tiny.Lagrangian.Rows.Count..].Count(price => price != 0);
        }

        Assert.True(priced > 10 && limits > 10, $"{priced} problems have priced sums, {limits} limits a price.");
    }
}
