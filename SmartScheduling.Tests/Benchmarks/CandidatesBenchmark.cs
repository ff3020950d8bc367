using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Rules;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Features.Schedules.Advice;

namespace SmartScheduling.Tests.Benchmarks;

/// <summary>The list of who could take a position, from the question to the answer with the database in it: 200 people beside 20.</summary>
[Collection(BenchmarkCollection.Name)]
public sealed class CandidatesBenchmark
{
    private const int Few = 20, Many = 200, Times = 30, TimesInTime = 5, MostMilliseconds = 300;
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory(Explicit = true), EachDatabase]
    public async Task Two_hundred_people_beside_twenty(DatabaseKind kind)
    {
        await using var few = await StartAsync(kind, Few);
        await using var many = await StartAsync(kind, Many);
        var table = new RatioTable($"Candidates on {kind}", $"{Few} people", $"{Many} people");
        table.Add("who could take a position", await ReadAsync(few), await ReadAsync(many));
        table.Add("what the rules say to the week", await CheckAsync(few), await CheckAsync(many));
        table.Print();
    }

    /// <summary>From the question to the answer. The one in the middle counts: others may keep a thread from its turn once, but not mostly.</summary>
    [Theory, EachDatabase]
    public async Task Two_hundred_people_are_ranked_with_their_reasons_within_300_milliseconds(DatabaseKind kind)
    {
        await using var week = await StartAsync(kind, Many);
        var samples = await ReadAsync(week, TimesInTime);
        var told = string.Join(", ", samples.Milliseconds.Select(one => FormattableString.Invariant($"{one:F0} ms")));
        TestContext.Current.TestOutputHelper!.WriteLine($"{kind}: {told}");
        Assert.True(samples.Median < MostMilliseconds, $"It took {told}.");
    }

    private static Task<Samples> ReadAsync(CrowdedWeek week, int times = Times) => Samples.OfAsync(times, async _ =>
        Assert.NotEmpty((await week.Site.AsAsync<ListCandidates, Outcome<IReadOnlyList<Candidate>>>(
            TestSite.Manager, list => list.ExecuteAsync(week.Schedule.Id, week.Open.Id, week.Role.Id))).Value!));

    private static Task<Samples> CheckAsync(CrowdedWeek week) => Samples.OfAsync(Times, async _ =>
        Assert.True((await week.Site.AsAsync<ReadFindings, Outcome<WeekFindings>>(TestSite.Manager, read => read.ExecuteAsync(week.Schedule.Id))).IsDone));

    /// <summary>Half of the people work on each day, so that everybody works three or four days; one place is open on Wednesday.</summary>
    private static async Task<CrowdedWeek> StartAsync(DatabaseKind kind, int people)
    {
        var site = await TestSite.StartAsync(kind);
        var (location, role) = (MasterRows.Location(), MasterRows.JobRole());
        var staff = Enumerable.Range(0, people).Select(number => MasterRows.Person(FormattableString.Invariant($"Cook {number:000}"), role)).ToList();
        var template = MasterRows.Template(location);
        template.Requirements.Add(new() { ShiftTemplateId = template.Id, JobRoleId = role.Id, Count = people / 2 + 1 });
        var week = new Schedule { LocationId = location.Id, StartDate = Monday };
        var shifts = Enumerable.Range(0, 7).Select(day => PlannedShift.From(template, week.Id, Monday.AddDays(day), MasterRows.Site().Time())).ToList();
        foreach (var (day, shift) in shifts.Index())
            shift.Assignments.AddRange(staff.Where((_, number) => (number + day) % 2 == 0).Select(person => ShiftAssignment.Of(shift, person.Id, role.Id)));
        await site.AddAsync([MasterRows.Site(), location, role, template, .. staff, .. DefaultRules.All()]);
        await site.AddAsync([week, .. shifts]);
        return new(site, week, shifts[2], role);
    }

    private sealed record CrowdedWeek(TestSite Site, Schedule Schedule, PlannedShift Open, JobRole Role) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
