using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;
using SmartScheduling.Solver.Rules.Person;

namespace SmartScheduling.Tests.Solver.Rules.Parameters;

public sealed class RuleParametersTests
{
    private static readonly string[] Kinds = ["Early", "Day", "Late", "Night"];

    private static RuleParameters Read(RuleKey key, string json, out IReadOnlyList<Fault> faults) =>
        RuleParameters.Parse(RuleCatalogue.Of(key), json, Kinds, out faults);

    [Fact]
    public void What_is_given_is_taken_and_what_is_not_has_its_default()
    {
        var parameters = Read(RuleKey.MinRest, """{"minutes":600,"after":["night"]}""", out var faults);
        Assert.Empty(faults);
        Assert.Equal(600, parameters.Get(MinRest.Rest));
        Assert.Equal(new KindSet(0b1000), parameters.Get(MinRest.After));
        Assert.Equal(KindSet.All, parameters.Get(MinRest.Before));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    public void Nothing_given_means_the_defaults(string? json) =>
        Assert.Equal(660, RuleParameters.Parse(RuleCatalogue.Of(RuleKey.MinRest), json, Kinds, out _).Get(MinRest.Rest));

    [Theory]
    [InlineData("""{"minutes":-1}""", "minutes", "from 0 h to 168 h")]
    [InlineData("""{"minutes":99999}""", "minutes", "from 0 h to 168 h")]
    [InlineData("""{"minutes":1.5}""", "minutes", "length of time")]
    [InlineData("""{"minutes":"10"}""", "minutes", "length of time")]
    [InlineData("""{"after":["Dawn"]}""", "after", "Early, Day, Late, Night")]
    [InlineData("""{"after":"Night"}""", "after", "list")]
    [InlineData("""{"hours":8}""", "hours", "no parameter")]
    [InlineData("[]", "", "not a JSON object")]
    [InlineData("{", "", "not JSON")]
    public void A_mistake_is_named_with_its_parameter(string json, string field, string reason)
    {
        var parameters = Read(RuleKey.MinRest, json, out var faults);
        var fault = Assert.Single(faults);
        Assert.Equal(field, fault.Field);
        Assert.Contains(reason, fault.Sentence);
        Assert.Equal(660, parameters.Get(MinRest.Rest));
    }

    [Theory]
    [InlineData("day", 1)]
    [InlineData("1 days", 1)]
    [InlineData("14 days", 14)]
    public void A_number_of_days_is_a_period(string text, int days) => Assert.Equal(Period.Rolling(days), Period.TryParse(text));

    [Theory]
    [InlineData("0 days")]
    [InlineData("400 days")]
    [InlineData("-3 days")]
    [InlineData("fortnight")]
    [InlineData("7")]
    [InlineData(null)]
    public void Other_texts_are_no_periods(string? text) => Assert.Null(Period.TryParse(text));

    [Fact]
    public void Pairs_of_kinds_survive_being_stored()
    {
        var rule = RuleCatalogue.Of(RuleKey.ForbiddenSuccession);
        var parameters = Read(rule.Key, """{"pairs":[["Night","Early"],["Late","Day"],["free","Late"]]}""", out _);
        Assert.Equal([new KindPair(3, 0), new KindPair(2, 1), new KindPair(KindPair.Free, 2)], parameters.Get(ForbiddenSuccession.Pairs));
        Assert.Equal("""{"pairs":[["Night","Early"],["Late","Day"],["Free","Late"]],"dates":[]}""", parameters.Format(rule, Kinds));
    }

    [Fact]
    public void Dates_are_stored_in_order_and_each_once()
    {
        var rule = RuleCatalogue.Of(RuleKey.ForbiddenSuccession);
        var parameters = Read(rule.Key, """{"pairs":[],"dates":["2026-12-26","2026-12-24","2026-12-26"]}""", out var faults);
        Assert.Empty(faults);
        Assert.Equal("""{"pairs":[],"dates":["2026-12-24","2026-12-26"]}""", parameters.Format(rule, Kinds));
    }

    [Theory]
    [InlineData("\"2026-12-24\"")]
    [InlineData("[\"24.12.2026\"]")]
    [InlineData("[null]")]
    [InlineData("[\"\"]")]
    public void What_is_no_list_of_dates_is_refused(string dates)
    {
        Read(RuleKey.ForbiddenSuccession, $$"""{"dates":{{dates}}}""", out var faults);
        Assert.Equal("dates", Assert.Single(faults).Field);
    }
}
