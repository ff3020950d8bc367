using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Tests.Solver.Rules;

public sealed class RuleCatalogueTests
{
    private static readonly string[] Kinds = ["Early", "Day", "Late", "Night"];

    public static TheoryData<RuleKey> Keys => [.. Enum.GetValues<RuleKey>()];

    [Theory, MemberData(nameof(Keys))]
    public void Every_key_has_its_rule_with_everything_a_page_needs(RuleKey key)
    {
        var rule = RuleCatalogue.Of(key);
        Assert.Equal(key, rule.Key);
        Assert.NotEmpty(rule.Name);
        Assert.NotEmpty(rule.Formula);
        Assert.NotEmpty(rule.Unit);
        Assert.DoesNotContain(RuleLevel.Off, rule.Levels);
        Assert.True(rule.DefaultLevel == RuleLevel.Off || rule.Levels.Contains(rule.DefaultLevel));
        Assert.InRange(rule.DefaultWeight, 1, RuleDefinition.MaxWeight);
        Assert.EndsWith(".", rule.Sentence(RuleParameters.Defaults(rule), Kinds));
    }

    [Theory, MemberData(nameof(Keys))]
    public void Default_parameters_survive_being_stored(RuleKey key)
    {
        var rule = RuleCatalogue.Of(key);
        var stored = RuleParameters.Defaults(rule).Format(rule, Kinds);
        var read = RuleParameters.Parse(rule, stored, Kinds, out var faults);
        Assert.Empty(faults);
        Assert.Equal(stored, read.Format(rule, Kinds));
        Assert.All(rule.Parameters, parameter => Assert.NotEmpty(parameter.Label));
    }

    [Fact]
    public void The_sentence_has_the_values_of_the_parameters()
    {
        var rule = RuleCatalogue.Of(RuleKey.MaxShifts);
        var parameters = RuleParameters.Parse(rule, """{"count":3,"kinds":["Night"],"period":"14 days"}""", Kinds, out _);
        Assert.Equal("Nobody works more than 3 Night shifts in any 14 days.", rule.Sentence(parameters, Kinds));
    }
}
