using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.People;

namespace SmartScheduling.Tests.Benchmarks;

/// <summary>The list of people with 2,000 of them beside the same list with 50.</summary>
[Collection(BenchmarkCollection.Name)]
public sealed class PeopleListBenchmark
{
    private const int Few = 50, Many = 2000, Times = 40;

    [Theory(Explicit = true), EachDatabase]
    public async Task Two_thousand_people_beside_fifty(DatabaseKind kind)
    {
        await using var few = await StartAsync(kind, Few);
        await using var many = await StartAsync(kind, Many);
        var table = new RatioTable($"People on {kind}", $"{Few} people", $"{Many} people");
        foreach (var (name, query) in Queries(few.Role)) table.Add(name, await ReadAsync(few.Site, query), await ReadAsync(many.Site, query));
        table.Print();
    }

    private static IEnumerable<(string, ListQuery)> Queries(Guid role)
    {
        var all = MasterRows.Everything;
        yield return ("first page", all);
        yield return ("last page of the few", all with { Page = 2 });
        yield return ("search that finds one in ten", all with { Search = "rson 0001" });
        yield return ("search that finds all", all with { Search = "person" });
        yield return ("search that finds nobody", all with { Search = "zzz" });
        yield return ("sorted by hours, last first", all with { Sort = "hours", Descending = true });
        yield return ("filtered by job role", all.With("role", role.ToString()));
    }

    private static Task<Samples> ReadAsync(TestSite site, ListQuery query) => Samples.OfAsync(Times, async _ =>
        Assert.True((await site.AsAsync<ListPeople, Outcome<ListPage<PersonRow>>>(TestSite.Manager, list => list.ExecuteAsync(query))).IsDone));

    private static async Task<CrowdedSite> StartAsync(DatabaseKind kind, int people)
    {
        var site = await TestSite.StartAsync(kind);
        // The same id on both sites, so that both are asked the same.
        var role = new SmartScheduling.Domain.People.JobRole { Id = new("00000000-0000-7000-8000-000000000001"), Name = "Cook", Code = "C" };
        await site.AddAsync([role, .. Enumerable.Range(0, people).Select(number => MasterRows.Person(FormattableString.Invariant($"Person {number:0000}"), role))]);
        return new(site, role.Id);
    }

    private sealed record CrowdedSite(TestSite Site, Guid Role) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
