using System.Text.RegularExpressions;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Architecture;

/// <summary>Whoever opens a rule reads what it asks for and what it counts before any code.</summary>
public sealed partial class RuleFileTests
{
    private static IEnumerable<SourceFile> Rules => Repository.Files(".cs")
        .Where(file => file.IsIn("SmartScheduling.Solver/Rules/Person", "SmartScheduling.Solver/Rules/Team") && file.Text.Contains("override RuleKey Key", StringComparison.Ordinal));

    [Fact]
    public void A_rule_opens_with_a_sentence_and_its_formula() =>
        Findings.None(Rules.Where(file => !Opening().IsMatch(file.Text)).Select(file => file.Name));

    [Fact]
    public void Each_rule_of_the_catalogue_has_a_file_of_its_own() =>
        Assert.Equal(
            RuleCatalogue.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal),
            Rules.Select(file => Path.GetFileNameWithoutExtension(file.Name)).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^namespace [\w.]+;\r?\n\r?\n// [A-Z].*\.\r?\n// amount(\([\w, ]+\))? = \S.*\r?\n(//.*\r?\n)*public sealed class ", RegexOptions.Multiline)]
    private static partial Regex Opening();
}
