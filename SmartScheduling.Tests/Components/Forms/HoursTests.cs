using SmartScheduling.Web.Components.Forms;

namespace SmartScheduling.Tests.Components.Forms;

public sealed class HoursTests
{
    [Theory]
    [InlineData("38:30", 2310)]
    [InlineData("38.5", 2310)]
    [InlineData("38,5", 2310)]
    [InlineData("38h 30m", 2310)]
    [InlineData(" 38 h ", 2280)]
    [InlineData("40", 2400)]
    [InlineData("0:05", 5)]
    [InlineData("7.33", 440)]
    public void Hours_are_read_as_people_write_them(string written, int minutes)
    {
        Assert.True(Hours.TryParse(written, out var read));
        Assert.Equal(minutes, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("many")]
    [InlineData("-4")]
    [InlineData("7:60")]
    [InlineData("1:2:3")]
    [InlineData("99999999999")]
    public void Anything_else_is_refused(string? written) => Assert.False(Hours.TryParse(written, out _));

    [Theory]
    [InlineData(2400, "40")]
    [InlineData(2310, "38:30")]
    [InlineData(5, "0:05")]
    [InlineData(-90, "−1:30")]
    public void Hours_are_written_short_and_exact(int minutes, string written) => Assert.Equal(written, Hours.Format(minutes));
}
