using System.Text.RegularExpressions;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Architecture;

/// <summary>Each outside thing is named in one folder, so that it can be replaced there.</summary>
public sealed partial class OutsideThingTests
{
    private const string Web = "SmartScheduling.Web";

    [Theory]
    [InlineData(@"\bQuartz\b", "Jobs", "Setup")]
    [InlineData(@"\b(Npgsql|Microsoft\.EntityFrameworkCore\.Sqlite|Microsoft\.Data\.Sqlite|UseSqlite|SqliteException|PostgresException)\b", "Data")]
    [InlineData(@"\bMicrosoft\.AspNetCore\.Identity\b", "Identity", "Data", "Features/Accounts", "Components/Account", "Setup")]
    public void An_outside_thing_is_named_in_its_own_folder(string pattern, params string[] folders) =>
        Findings.None(Repository.Files(".cs", ".razor")
            .Where(file => file.IsIn(Web) && !file.IsIn([.. folders.Select(folder => $"{Web}/{folder}")]))
            .Where(file => Regex.IsMatch(WithoutComments(file.Text), pattern))
            .Select(file => $"{file} names {pattern}"));

    [Fact]
    public void The_core_knows_neither_web_nor_database() =>
        Findings.None(Repository.Files(".cs")
            .Where(file => file.IsIn("SmartScheduling.Domain", "SmartScheduling.Solver"))
            .Where(file => UsingFramework().IsMatch(file.Text))
            .Select(file => file.Name));

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"//[^\n]*|@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\busing (Microsoft\.|Quartz|Npgsql|System\.Net)")]
    private static partial Regex UsingFramework();
}
