using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web;
using SmartScheduling.Tests.Web.Optimization;
using SmartScheduling.Web.Features;
using SmartScheduling.Web.Features.Optimization.Proposals;

namespace SmartScheduling.Tests.Components;

/// <summary>"Why?" beside an open position: who is kept from it and by what, and that what could not be asked is not an answer.</summary>
public sealed class OpenPositionsTests : IAsyncLifetime
{
    private static readonly OpenLine Line = new(Guid.CreateVersion7(), Guid.CreateVersion7(), "Early", new(2026, 11, 23), new(7, 0), new(15, 0), "Cook", 1);

    private readonly BunitContext context = new();
    private TestDatabase database = null!;
    private BareOperations operations = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        operations = new(database);
    }

    [Fact]
    public void A_refusal_stands_in_place_of_the_reasons_and_is_asked_anew_when_it_is_opened_again()
    {
        var open = Render();
        operations.Unreachable = true;
        Ask(open);
        open.WaitForAssertion(() => Assert.Contains("The database cannot be reached", Refusal(open), StringComparison.Ordinal));
        Assert.Empty(open.FindAll(".obstacles"));
        Assert.DoesNotContain("Nobody", open.Markup, StringComparison.Ordinal);

        Ask(open);
        open.WaitForAssertion(() => Assert.Empty(open.FindAll("[role=alert]")));

        // The run was removed meanwhile, so that there is nothing to explain any more.
        operations.Unreachable = false;
        Ask(open);
        open.WaitForAssertion(() => Assert.Contains("This no longer exists", Refusal(open), StringComparison.Ordinal));
        Assert.Empty(open.FindAll(".obstacles"));
        Assert.DoesNotContain("Nobody", open.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_see_a_run_is_told_so_and_nothing_of_it()
    {
        operations.Caller = TestSite.Employee(Guid.CreateVersion7());
        var open = Render();

        Ask(open);

        open.WaitForAssertion(() => Assert.Contains("You are not allowed to do this.", Refusal(open), StringComparison.Ordinal));
        Assert.Empty(open.FindAll(".obstacles"));
    }

    [Fact]
    public async Task The_one_assignment_to_give_up_comes_with_who_could_take_it_over()
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite);
        var week = await SmallWeek.ArrangeAsync(site);
        await using (var db = site.Open())
        {
            // Ana has all days that she may have; on the one that is left Ben is away.
            db.Employees.Single(person => person.Id == week.Cooks[2].Id).Active = false;
            await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        }

        await week.ApproveAsync(site, cook: 1, from: 6, to: 6);
        var solution = await site.ProposeAsync(week);
        var review = (await site.ReadAsync(solution.RunId)).Value!.Review!;
        var open = Render(site.Get<ExplainOpenPosition>(), solution.Id, review.Open);

        Ask(open);

        open.WaitForAssertion(() => Assert.Equal(
            "Could take it without Cook for Early on Mon 23 Nov, which Ben could take over, or without one of 5 others.", open.Find(".way").TextContent.Trim()));
        Assert.Equal(["Ana", "Ben"], open.FindAll(".obstacles strong").Select(name => name.TextContent));
    }

    public async ValueTask DisposeAsync()
    {
        context.Dispose();
        await database.DisposeAsync();
    }

    private IRenderedComponent<OpenPositions> Render() => Render(new(operations.Operations), Guid.CreateVersion7(), [Line]);

    private IRenderedComponent<OpenPositions> Render(ExplainOpenPosition explain, Guid solution, IReadOnlyList<OpenLine> open)
    {
        context.Services.AddSingleton(explain);
        return context.Render<OpenPositions>(parameters => parameters
            .AddCascadingValue(SiteFormat.For(MasterRows.Site())).Add(one => one.Solution, solution).Add(one => one.Open, open));
    }

    private static void Ask(IRenderedComponent<OpenPositions> open) => open.Find("button[aria-expanded]").Click();

    private static string Refusal(IRenderedComponent<OpenPositions> open) => open.Find("[role=alert]").TextContent;
}
