using SmartScheduling.Web.Components.Lists;

namespace SmartScheduling.Tests.Components.Lists;

public sealed class ListAddressTests
{
    private const string Page = "http://site.test/people";

    private readonly ListAddress address = new("", "name");

    [Fact]
    public void An_address_without_parameters_is_the_beginning_of_the_list()
    {
        var query = address.Read(Page);
        Assert.Equal(("", "name", false, 1, 25), (query.Search, query.Sort, query.Descending, query.Page, query.Size));
        Assert.False(query.Narrows);
        Assert.Equal(Page, address.Write(Page, query));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var query = new ListQuery("a & b", "hours", true, 3, 50, new Dictionary<string, string> { ["role"] = "cook?" });
        var read = address.Read(address.Write(Page, query));
        Assert.Equal(query with { Filters = read.Filters }, read);
        Assert.Equal("cook?", read.Filter("role"));
        Assert.Equal(100, read.Skip);
    }

    [Fact]
    public void Parameters_of_others_are_kept_and_lists_with_a_prefix_do_not_meet()
    {
        var second = new ListAddress("runs-", null);
        var both = second.Write(address.Write(Page + "?tab=history", address.Read(Page) with { Page = 2 }), second.Read(Page) with { Search = "night" });
        Assert.Contains("tab=history", both, StringComparison.Ordinal);
        Assert.Equal((2, ""), (address.Read(both).Page, address.Read(both).Search));
        Assert.Equal((1, "night"), (second.Read(both).Page, second.Read(both).Search));
    }

    [Theory]
    [InlineData("page=-4&size=7")]
    [InlineData("page=x&size=999999")]
    [InlineData("page=0")]
    public void Nonsense_in_the_address_falls_back(string parameters)
    {
        var query = address.Read($"{Page}?{parameters}");
        Assert.Equal((1, 25), (query.Page, query.Size));
    }

    [Fact]
    public void A_parameter_that_stands_twice_counts_once()
    {
        var uri = $"{Page}?q=one&q=two&x=1&x=2";
        Assert.Equal("two", address.Read(uri).Search);
        Assert.EndsWith("?x=2&q=two", address.Write(uri, address.Read(uri)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_starts_again_at_the_first_page_and_is_dropped_when_empty()
    {
        var chosen = (address.Read(Page) with { Page = 4 }).With("role", "cook");
        Assert.Equal((1, "cook"), (chosen.Page, chosen.Filter("role")));
        Assert.False(chosen.With("role", "").Narrows);
        Assert.Null(chosen.FilterId("role"));
    }
}
