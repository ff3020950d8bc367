using System.Text.RegularExpressions;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Architecture;

public sealed partial class SourceTests
{
    [Fact]
    public void No_file_grows_over_300_lines() =>
        Findings.None(Repository.Files(".cs", ".razor", ".js", ".css", ".sh")
            .Where(file => !file.Name.Contains("/Migrations/", StringComparison.Ordinal) && !file.Name.Contains("/lib/", StringComparison.Ordinal))
            .Where(file => file.Lines.Count > 300)
            .Select(file => $"{file}: {file.Lines.Count} lines"));

    [Fact]
    public void Types_are_named_in_the_words_of_the_product() =>
        Findings.None(Repository.Files(".cs")
            .SelectMany(file => TypeDeclaration().Matches(file.Text).Select(match => (file, Type: match.Groups[1].Value)))
            .Where(found => EmptyWord().IsMatch(found.Type))
            .Select(found => $"{found.file}: {found.Type}"));

    [Fact]
    public void Tests_wait_for_conditions_and_never_for_time() =>
        Findings.None(Repository.Files(".cs")
            .Where(file => file.IsIn("SmartScheduling.Tests") && !file.IsIn("SmartScheduling.Tests/Support", "SmartScheduling.Tests/Architecture"))
            .Where(file => Sleep().IsMatch(file.Text))
            .Select(file => file.Name));

    [Fact]
    public void Nothing_names_a_folder_of_one_machine() =>
        Findings.None(Lines(".cs", ".razor", ".js", ".css", ".json", ".sh", ".md", ".csproj", ".props", ".yml", ".ci/run", "Dockerfile")
            .Where(line => MachinePath().IsMatch(line.Text))
            .Select(line => line.Where));

    [Fact]
    public void Pages_load_nothing_from_other_sites() =>
        Findings.None(Lines(".razor", ".css", ".js", ".html")
            .Where(line => line.File.IsIn("SmartScheduling.Web") && Loads().IsMatch(line.Text))
            .Select(line => line.Where));

    private static IEnumerable<(SourceFile File, string Text, string Where)> Lines(params string[] endings) =>
        from file in Repository.Files(endings)
        where file.Name != "SmartScheduling.Tests/Architecture/SourceTests.cs"
        from line in file.Lines.Index()
        select (file, line.Item, $"{file}:{line.Index + 1}: {line.Item.Trim()}");

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|sealed|static|abstract|partial|readonly|file)\s+)*(?:class|record|struct|interface|enum|record struct)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utilit(y|ies)|Data|Info)$")]
    private static partial Regex EmptyWord();

    [GeneratedRegex(@"Thread\.Sleep|Task\.Delay\(|WaitForTimeout")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"(?<![\w.~])/(root|home|work|Users)/|[A-Z]:\\\\?(Users|Windows|Program)")]
    private static partial Regex MachinePath();

    [GeneratedRegex("""(src|href)\s*=\s*["'](https?:)?//|url\(\s*["']?(https?:)?//|@import\s+["']?(https?:)?//|\b(import|fetch)\b[^;]*["']https?://""")]
    private static partial Regex Loads();
}
