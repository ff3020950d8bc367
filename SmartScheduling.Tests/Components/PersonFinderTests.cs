using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain.People;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Features.Groups;
using SmartScheduling.Web.Features.People;
using SmartScheduling.Web.Features.Rules.Settings;
using static SmartScheduling.Tests.Web.MasterRows;

namespace SmartScheduling.Tests.Components;

/// <summary>People are found by name in the same way for a group and for a rule, and a search that failed is not one that found nobody.</summary>
public sealed class PersonFinderTests : IAsyncLifetime
{
    private static readonly Employee Ana = Person("Ana Ash"), Anabel = Person("Anabel Birch");

    private readonly BunitContext context = new();
    private TestDatabase database = null!;
    private BareOperations operations = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var db = database.Open();
        db.AddRange(Ana, Anabel);
        await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        operations = new(database);
        context.Services.AddSingleton(new SearchPeople(operations.Operations));
    }

    [Fact]
    public void Nobody_is_said_of_a_name_that_nobody_has_and_of_no_other()
    {
        var finder = context.Render<PersonFinder>();
        Assert.DoesNotContain("Nobody", finder.Markup, StringComparison.Ordinal);

        Type(finder, "Zoe");
        finder.WaitForAssertion(() => Assert.Contains("Nobody of that name.", finder.Markup, StringComparison.Ordinal));

        Type(finder, "ana");
        finder.WaitForAssertion(() => Assert.Equal(["Ana Ash", "Anabel Birch"], Found(finder)));
        Assert.DoesNotContain("Nobody", finder.Markup, StringComparison.Ordinal);

        Type(finder, "");
        finder.WaitForAssertion(() => Assert.Empty(Found(finder)));
        Assert.DoesNotContain("Nobody", finder.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_does_not_answer_is_told_as_such_and_asked_again()
    {
        var finder = context.Render<PersonFinder>();
        Type(finder, "ana");
        finder.WaitForAssertion(() => Assert.NotEmpty(Found(finder)));

        operations.Unreachable = true;
        Type(finder, "anab");

        finder.WaitForAssertion(() => Assert.Contains("The database cannot be reached", finder.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(Found(finder));
        Assert.DoesNotContain("Nobody", finder.Markup, StringComparison.Ordinal);

        operations.Unreachable = false;
        finder.Find(".notice button").Click();

        finder.WaitForAssertion(() => Assert.Equal(["Anabel Birch"], Found(finder)));
        Assert.Empty(finder.FindAll("[role=alert]"));
    }

    [Fact]
    public void Who_may_not_see_people_is_told_so()
    {
        operations.Caller = TestSite.Employee(Ana.Id);
        var finder = context.Render<PersonFinder>();

        Type(finder, "ana");

        finder.WaitForAssertion(() => Assert.Contains("You are not allowed to do this.", finder.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("Nobody", finder.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_gathers_several_of_one_name_and_offers_nobody_twice()
    {
        IReadOnlyCollection<MemberChoice> members = [];
        var choice = context.Render<MembersChoice>(parameters => parameters.Bind(one => one.Value, members, value => members = value!, () => members));
        Type(choice, "ana");
        choice.WaitForAssertion(() => Assert.Equal(["Ana Ash", "Anabel Birch"], Found(choice)));

        choice.FindAll(".hits button")[1].Click();
        Assert.Equal(["Ana Ash"], Found(choice));
        choice.FindAll(".hits button")[0].Click();

        Assert.Equal([Ana.Id, Anabel.Id], members.Select(member => member.Id));
        Assert.Contains("Everybody of that name is in the group.", choice.Markup, StringComparison.Ordinal);

        choice.Find("button[aria-label='Take Ana Ash out']").Click();
        Assert.Equal(["Ana Ash"], Found(choice));
    }

    [Fact]
    public void A_rule_is_about_the_one_who_was_found_until_somebody_else_is_wanted()
    {
        Guid? employee = null;
        var choice = context.Render<EmployeeChoice>(parameters => parameters.Bind(one => one.Value, employee, value => employee = value));
        Type(choice, "ash");
        choice.WaitForAssertion(() => Assert.Equal(["Ana Ash"], Found(choice)));

        choice.Find(".hits button").Click();
        choice.Render(parameters => parameters.Add(one => one.Value, employee));

        Assert.Equal(Ana.Id, employee);
        Assert.Equal("Ana Ash", choice.Find(".strong").TextContent);
        choice.Find("button").Click();
        choice.Render(parameters => parameters.Add(one => one.Value, employee));
        Assert.Null(employee);
        Assert.Equal("", choice.Find("input").GetAttribute("value"));
    }

    public async ValueTask DisposeAsync()
    {
        context.Dispose();
        await database.DisposeAsync();
    }

    private static void Type<T>(IRenderedComponent<T> within, string letters) where T : IComponent => within.Find("input").Input(letters);

    private static IEnumerable<string> Found<T>(IRenderedComponent<T> within) where T : IComponent =>
        within.FindAll(".hits button").Select(button => button.ChildNodes.First(node => node.TextContent.Trim().Length > 0).TextContent.Trim());
}
