using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SmartScheduling.Web.Features.Accounts;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Accounts;

public sealed class UnknownSignInsTests
{
    private readonly Clock clock = new();

    [Fact]
    public void The_fifth_failure_locks_for_five_minutes_as_for_a_real_account()
    {
        var unknown = new UnknownSignIns(Options.Create(new IdentityOptions()), clock);
        for (var attempt = 1; attempt < 5; attempt++)
            Assert.Null(unknown.Fail("NOBODY"));

        var until = clock.Now + TimeSpan.FromMinutes(5);
        Assert.Equal(until, unknown.Fail("NOBODY"));
        clock.Now += TimeSpan.FromMinutes(4);
        Assert.Equal(until, unknown.Fail("NOBODY"));
        Assert.Null(unknown.Fail("SOMEBODY ELSE"));
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Null(unknown.Fail("NOBODY"));
    }

    [Theory]
    [InlineData("/people?page=2", "/people?page=2")]
    [InlineData("//evil.test", "/")]
    [InlineData("/\\evil.test", "/")]
    [InlineData("https://evil.test", "/")]
    [InlineData("/a\tb", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Signing_in_leads_to_addresses_of_this_site_only(string? wanted, string to) => Assert.Equal(to, LocalAddress.Of(wanted));

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
