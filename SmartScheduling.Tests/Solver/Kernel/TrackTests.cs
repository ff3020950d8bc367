using SmartScheduling.Solver.Kernel;

namespace SmartScheduling.Tests.Solver.Kernel;

public sealed class TrackTests
{
    [Theory, InlineData(0), InlineData(100), InlineData(200)]
    public void A_track_that_follows_changes_is_like_one_that_follows_everything(int firstSeed)
    {
        var (valid, invalid) = (0, 0);
        for (var seed = firstSeed; seed < firstSeed + 60; seed++)
        {
            var (problem, _, _) = RandomProblem.WithInput(seed);
            var random = new Random(seed);
            var positionsOfDay = Enumerable.Range(0, problem.Calendar.Days).Select(day => problem.Positions.Where(position => position.Shift.Day == day).ToArray()).ToArray();
            var model = PersonModel.Of(problem, 0, positionsOfDay, [], hardPoints: 100_000, new AutomatonCache());
            var track = new Track(model);
            var picks = new int[model.Options.Days];
            for (var change = 0; change < 40; change++)
            {
                var first = random.Next(picks.Length);
                var end = random.Next(first, Math.Min(picks.Length, first + 4) + 1);
                for (var day = first; day < end; day++) picks[day] = random.Next(2) == 0 ? 0 : random.Next(model.Options.Of(day).Length);
                track.Follow(picks);
                var fresh = new Track(model);
                fresh.Follow(picks);
                Assert.Equal(fresh.IsValid, track.IsValid);
                if (!fresh.IsValid)
                {
                    invalid++;
                    continue;
                }

                valid++;
                for (var day = 0; day < picks.Length; day++)
                {
                    Assert.Equal(fresh.Node(day + 1), track.Node(day + 1));
                    Assert.Equal(fresh.Cost(0, day + 1), track.Cost(0, day + 1));
                    for (var i = 0; i < model.Dimensions.Count; i++) Assert.Equal(fresh.Units(i, 0, day + 1), track.Units(i, 0, day + 1));
                }
            }
        }

        Assert.True(valid > 300 && invalid > 30, $"{valid} valid and {invalid} invalid tracks were compared.");
    }
}
