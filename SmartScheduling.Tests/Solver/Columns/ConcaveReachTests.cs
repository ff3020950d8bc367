using SmartScheduling.Solver.Columns;

namespace SmartScheduling.Tests.Solver.Columns;

public sealed class ConcaveReachTests
{
    [Fact]
    public void Tangents_on_both_sides_meet_at_the_top_or_above()
    {
        var reach = new ConcaveReach();
        reach.Add(-1, Parabola(-1), 2);
        Assert.True(double.IsPositiveInfinity(reach.Most));
        reach.Add(2, Parabola(2), -4);
        Assert.Equal(9, reach.Most, 9);
        reach.Add(0.5, Parabola(0.5), -1);
        Assert.Equal(7.5, reach.Most, 9);
        reach.Add(0, Parabola(0), 0);
        Assert.Equal(7, reach.Most, 9);

        static double Parabola(double place) => 7 - place * place;
    }

    [Fact]
    public void It_never_becomes_less_than_the_function_however_the_places_are_chosen()
    {
        var random = new Random(5);
        for (var attempt = 0; attempt < 200; attempt++)
        {
            (double Value, double Slope)[] lines = [.. Enumerable.Range(0, 6).Select(_ => (random.NextDouble() * 10, random.Next(-5, 6) + 0.0))];
            var top = Enumerable.Range(-4000, 8001).Max(place => lines.Min(line => line.Value + line.Slope * place / 1000));
            var reach = new ConcaveReach();
            for (var look = 0; look < 12; look++)
            {
                var place = random.NextDouble() * 8 - 4;
                var lowest = lines.MinBy(line => line.Value + line.Slope * place);
                reach.Add(place, lowest.Value + lowest.Slope * place, lowest.Slope);
                Assert.True(reach.Most >= top - 1e-9, $"Attempt {attempt}: {reach.Most} is below {top}.");
            }
        }
    }
}
