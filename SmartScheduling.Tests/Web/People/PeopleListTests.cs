using SmartScheduling.Domain.People;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.People;
using static SmartScheduling.Tests.Web.MasterRows;

namespace SmartScheduling.Tests.Web.People;

public sealed class PeopleListTests
{
    [Theory, EachDatabase]
    public async Task People_are_searched_filtered_and_ordered(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var (cook, waiter) = (JobRole("Cook"), JobRole("Waiter"));
        var former = Person("Özge Former", cook);
        former.Active = false;
        var part = Person("ada Part", waiter);
        part.Contract = new(1200, 0, 1500, 12, EmploymentType.PartTime);
        await site.AddAsync(cook, waiter, Person("Ben 100%_cook", cook), part, Person("Cem Both", waiter, cook), former);

        Assert.Equal(["ada Part", "Ben 100%_cook", "Cem Both"], await NamesAsync(site, Everything));
        Assert.Equal(["Özge Former"], await NamesAsync(site, Everything with { Search = "özGE form" }, ListPeople.All));
        Assert.Equal(["Özge Former"], await NamesAsync(site, Everything, ListPeople.OnlyInactive));
        Assert.Equal(["Ben 100%_cook"], await NamesAsync(site, Everything with { Search = "0%_" }));
        Assert.Empty(await NamesAsync(site, Everything with { Search = "Nobody" }));
        Assert.Equal(["Ben 100%_cook", "Cem Both"], await NamesAsync(site, Everything.With("role", cook.Id.ToString())));
        Assert.Equal(["ada Part"], await NamesAsync(site, Everything.With(ListPeople.Employment, "PartTime")));
        Assert.Equal(["ada Part", "Ben 100%_cook", "Cem Both"], await NamesAsync(site, Everything.With(ListPeople.Employment, "99")));
        Assert.Equal("ada Part", (await NamesAsync(site, Everything with { Sort = "hours" }))[0]);
        Assert.Equal("Cem Both", (await NamesAsync(site, Everything with { Sort = "name", Descending = true }))[0]);
    }

    [Theory, EachDatabase]
    public async Task Two_thousand_people_take_the_same_commands_as_ten_and_never_leave_the_database(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var cook = JobRole();
        await site.AddAsync([cook, .. People(0, 10, cook)]);
        var query = Everything with { Search = "person", Sort = "name", Page = 1 };

        await ListAsync(site, query); // The product starts with the first use; that is not counted.
        var few = await DatabaseCommands.OfAsync(() => ListAsync(site, query));
        await site.AddAsync(People(10, 2000, cook));
        ListPage<PersonRow> page = null!;
        var many = await DatabaseCommands.OfAsync(async () => page = await ListAsync(site, query with { Page = 3 }));

        Assert.Equal((2000, 25, "Person 0050"), (page.Total, page.Items.Count, page.Items[0].Name));
        Assert.Equal(few.Count, many.Count);
        Assert.InRange(many.Count, 1, 4);
        Assert.All(many.Where(command => command.Contains("Employees", StringComparison.Ordinal)), command =>
            Assert.True(command.Contains("LIMIT", StringComparison.Ordinal) || command.Contains("COUNT(*)", StringComparison.OrdinalIgnoreCase), command));
    }

    [Theory, EachDatabase]
    public async Task The_search_from_everywhere_finds_the_likeliest_first(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var former = Person("Ada Former");
        former.Active = false;
        await site.AddAsync(former, Person("Nadar Second"), Person("Ada First"), Person("Zoe Other"));

        var found = await site.AsAsync<SearchPeople, Outcome<IReadOnlyList<PersonHit>>>(Manager, search => search.ExecuteAsync(" ADA"));

        Assert.Equal(["Ada First", "Nadar Second", "Ada Former"], found.Value!.Select(hit => hit.Name));
    }

    private static IEnumerable<Employee> People(int from, int to, JobRole role) =>
        Enumerable.Range(from, to - from).Select(number => Person(FormattableString.Invariant($"Person {number:0000}"), role));

    private static async Task<List<string>> NamesAsync(TestSite site, ListQuery query, string? state = null) =>
        [.. (await ListAsync(site, query.With(ListPeople.State, state))).Items.Select(person => person.Name)];

    private static async Task<ListPage<PersonRow>> ListAsync(TestSite site, ListQuery query) =>
        (await site.AsAsync<ListPeople, Outcome<ListPage<PersonRow>>>(Manager, list => list.ExecuteAsync(query))).Value!;
}
