using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Model;

public sealed class MinuteRangeTests
{
    [Theory]
    [InlineData(0, 10, "10-20")]
    [InlineData(20, 30, "10-20")]
    [InlineData(5, 15, "15-20")]
    [InlineData(15, 25, "10-15")]
    [InlineData(12, 18, "10-12 18-20")]
    [InlineData(10, 20, "")]
    [InlineData(0, 30, "")]
    public void What_is_left_of_a_stretch_lies_before_and_after(int start, int end, string left) =>
        Assert.Equal(left, string.Join(' ', new MinuteRange(10, 20).Without(start, end).Select(range => $"{range.Start}-{range.End}")));
}
