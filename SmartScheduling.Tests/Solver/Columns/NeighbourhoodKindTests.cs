using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Tests.Solver.Columns;

public sealed class NeighbourhoodKindTests
{
    [Fact]
    public void What_succeeded_long_ago_does_not_stay_cheap()
    {
        var random = new Prng(1);
        var tried = new NeighbourhoodKind(10, 4, 60);
        var other = new NeighbourhoodKind(5, 3, 15);
        other.Failed(DiveEnd.Failed, 1, 1, ref random);
        for (var i = 0; i < 40; i++) tried.Won(0.1);
        Assert.True(tried.Price < other.Price);
        var tries = 0;
        for (; tried.Price < other.Price && tries < 100; tries++) tried.Failed(DiveEnd.Failed, 0.3, 1, ref random);
        Assert.InRange(tries, 5, 25);
    }

    [Fact]
    public void A_climb_that_begins_anew_takes_back_what_has_grown_leaves_what_has_shrunk_and_forgets_what_it_took()
    {
        var random = new Prng(1);
        var days = new NeighbourhoodKind(10, 4, 60);
        for (var i = 0; i < 20; i++) days.Failed(DiveEnd.CutOff, 0.1, 1, ref random);
        Assert.True(days.Size > 20);
        days.BeginAnew();
        Assert.Equal(10, days.Size);
        for (var i = 0; i < 20; i++) days.Failed(DiveEnd.Failed, 2, 1, ref random);
        var shrunk = days.Size;
        Assert.InRange(shrunk, 4, 9);
        Assert.True(days.Price > 0);
        days.BeginAnew();
        Assert.Equal((shrunk, 0), (days.Size, days.Price));
    }

    [Fact]
    public void It_is_never_larger_than_there_is_room()
    {
        var random = new Prng(1);
        var few = new NeighbourhoodKind(10, 4, 3);
        Assert.Equal(3, few.Size);
        few.Failed(DiveEnd.CutOff, 0.1, 1, ref random);
        few.BeginAnew();
        Assert.Equal(3, few.Size);
    }
}
