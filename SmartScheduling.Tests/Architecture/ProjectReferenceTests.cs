using System.Xml.Linq;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Architecture;

public sealed class ProjectReferenceTests
{
    [Theory]
    [InlineData("Domain")]
    [InlineData("Solver", "Domain")]
    [InlineData("Web", "Domain", "Solver")]
    [InlineData("Tests", "Web")]
    public void Projects_point_inwards_only(string project, params string[] allowed) =>
        Assert.Equal(allowed.Select(name => $"SmartScheduling.{name}"), References(project, "ProjectReference"));

    [Theory]
    [InlineData("Domain")]
    [InlineData("Solver")]
    public void The_core_needs_no_package(string project) => Assert.Empty(References(project, "PackageReference"));

    [Fact]
    public void There_are_four_projects() =>
        Assert.Equal(4, Repository.Files(".csproj").Count());

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Repository.PathOf($"SmartScheduling.{project}", $"SmartScheduling.{project}.csproj"))
            .Descendants(kind)
            .Select(reference => Path.GetFileNameWithoutExtension((string?)reference.Attribute("Include") ?? ""))
            .Order(StringComparer.Ordinal);
}
