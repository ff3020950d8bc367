using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>For each page whose address has parts to fill in: an address of the demo organisation.</summary>
internal static class SampleAddresses
{
    private static readonly Dictionary<string, Func<AppDbContext, string>> Samples = new()
    {
        ["/schedule/{Week}"] = db => Draft(db, ScheduleAddress.Of),
        ["/schedule/{Week}/build"] = db => Draft(db, ScheduleAddress.BuildOf),
        ["/people/{Id:guid}"] = db => $"people/{db.Employees.OrderBy(person => person.Name).First().Id}",
        ["/runs/{Id:guid}"] = db => $"runs/{db.SchedulingRuns.OrderByDescending(run => run.RequestedAt).First().Id}",
    };

    public static string Of(ProductPage page, TestDatabase database)
    {
        if (!page.Template.Contains('{', StringComparison.Ordinal)) return page.Template;
        using var db = database.Open();
        return Samples.TryGetValue(page.Template, out var sample)
            ? "/" + sample(db)
            : throw new InvalidOperationException($"{page.Template} needs a sample address in {nameof(SampleAddresses)}.");
    }

    private static string Draft(AppDbContext db, Func<Guid, DateOnly, string> address)
    {
        var week = db.Schedules.First(schedule => schedule.State == ScheduleState.Draft);
        return address(week.LocationId, week.StartDate);
    }
}
