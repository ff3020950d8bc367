using System.Text.Json;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;
using SmartScheduling.Web.Features.Rules;

namespace SmartScheduling.Tests.Web.Rules;

public sealed class DefaultTests
{
    [Fact]
    public void Every_rule_that_can_be_set_has_a_setting() =>
        Assert.Equal(
            RuleCatalogue.All.Where(rule => !rule.AlwaysHolds).Select(rule => rule.Key).Order(),
            DefaultRules.All().Select(setting => setting.Key).Distinct().Order());

    [Fact]
    public void Parameters_are_what_their_rule_accepts() => Assert.All(DefaultRules.All(), setting =>
    {
        RuleParameters.Parse(RuleCatalogue.Of(setting.Key), setting.Parameters, ShiftKindNames.All, out var faults);
        Assert.Empty(faults);
    });

    [Fact]
    public void Levels_are_what_their_rule_allows() => Assert.All(DefaultRules.All(), setting =>
        Assert.True(setting.Level == RuleLevel.Off || RuleCatalogue.Of(setting.Key).Levels.Contains(setting.Level)));

    [Fact]
    public void Presets_weigh_rules_that_can_be_soft() => Assert.All(DefaultPresets.All(), preset =>
    {
        Assert.InRange(preset.Description.Length, 1, OptimizationConfig.DescriptionLength);
        Assert.All(JsonSerializer.Deserialize<Dictionary<RuleKey, int>>(preset.Weights)!, pair =>
        {
            Assert.Contains(RuleLevel.Soft, RuleCatalogue.Of(pair.Key).Levels);
            Assert.InRange(pair.Value, 0, RuleSetting.HeaviestWeight);
        });
    });

    [Fact]
    public void Presets_differ_in_what_they_favour() =>
        Assert.Equal(
            ["Balanced", "Fair", "Employee-friendly", "Cheapest", "Least change"],
            DefaultPresets.All().DistinctBy(preset => preset.Weights).Select(preset => preset.Name));
}
