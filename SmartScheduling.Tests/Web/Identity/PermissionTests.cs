using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Setup;

namespace SmartScheduling.Tests.Web.Identity;

/// <summary>Every command and query, called as every role and as nobody, allows exactly whom <see cref="PermissionTable"/> names.</summary>
public sealed class PermissionTests
{
    private static readonly (string Name, Caller? Caller)[] Callers =
    [
        ("nobody", null),
        ("Employee", TestSite.Employee(Guid.CreateVersion7())),
        ("Manager", TestSite.Manager),
        ("Admin", TestSite.Admin),
    ];

    [Fact]
    public void The_table_names_every_use_case_and_nothing_else() => Assert.Equal(
        PermissionTable.Rows.Keys.Order(StringComparer.Ordinal), FeaturesSetup.UseCases().Select(Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_use_case_answers_with_an_outcome() =>
        Assert.Empty(FeaturesSetup.UseCases().Where(useCase => !UseCaseCalls.Methods(useCase).Any()).Select(Name));

    [Theory, EachDatabase]
    public async Task Every_use_case_allows_exactly_the_roles_of_the_table(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await site.AddAsync(new SiteSettings { Id = SiteSettings.OnlyId, Name = "Test", TimeZone = "Europe/Vienna", Culture = "en-GB" });
        List<string> wrong = [];

        foreach (var useCase in FeaturesSetup.UseCases())
        {
            foreach (var (name, caller) in Callers)
            {
                foreach (var method in UseCaseCalls.Methods(useCase))
                {
                    var status = await site.AsAsync(caller, useCase, called => UseCaseCalls.CallAsync(called, method));
                    var allowed = caller is not null && PermissionTable.Rows.TryGetValue(Name(useCase), out var roles) && roles.Contains(caller.Role);
                    if (allowed == (status == OutcomeStatus.Forbidden))
                        wrong.Add($"{Name(useCase)} as {name}: {status}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_matrix_grows_with_the_role() => Assert.All(Enum.GetValues<Permission>(), permission =>
    {
        Assert.True(PermissionMatrix.Allows(AccessRole.Admin, permission));
        Assert.True(PermissionMatrix.Allows(AccessRole.Manager, permission) || !PermissionMatrix.Allows(AccessRole.Employee, permission));
    });

    private static string Name(Type useCase) => useCase.Name;
}
