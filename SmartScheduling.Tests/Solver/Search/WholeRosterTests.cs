using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Tests.Solver.Search;

public sealed class WholeRosterTests
{
    /// <summary>With room for one sum at a time all others have to be priced.</summary>
    [Fact]
    public void Sums_that_are_not_carried_are_kept_all_the_same()
    {
        var (kept, priced) = (0, 0);
        for (var seed = 0; seed < 150; seed++)
        {
            var problem = RandomProblem.WithRoster(seed).Problem;
            using var program = new RosterProgram { LongestRow = 1 };
            var whole = new WholeRoster(program);
            foreach (var model in new PersonModels(problem).All(() => false)!)
            {
                var random = new Random(seed);
                double[] prices = [.. Enumerable.Range(0, model.Options.Count).Select(_ => random.Next(-5000, 1000) / 64.0)];
                var track = new Track(model);
                if (model.IsRelaxed || !whole.Find(model, track, prices)) continue;
                track.Follow(program.Picked[..model.Options.Days]);
                Assert.True(track.IsValid);
                Assert.All(Enumerable.Range(0, model.Options.Days), day => Assert.All(model.Dimensions.Index(), one =>
                    Assert.False(double.IsPositiveInfinity(one.Item.CostAt(day, one.Item.ClosesAfter(day) ? track.Units(one.Index, one.Item.WindowStart(day), day + 1) : 0)))));
                kept++;
                program.Solve(model, track, 0, model.Options.Days, prices);
                if (program.Unjudged.Any(dimension => model.Dimensions[dimension].Machines.Any(machine => machine.Rule.Level == SmartScheduling.Domain.Rules.RuleLevel.Hard))) priced++;
            }
        }

        Assert.True(kept > 50 && priced > 20, $"{kept} rosters, {priced} with sums that did not fit.");
    }
}
