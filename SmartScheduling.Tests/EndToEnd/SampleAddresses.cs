using SmartScheduling.Domain.Runs;
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
        ["/runs/{Id:guid}"] = db => $"runs/{FinishedRun(db)}",
    };

    public static string Of(ProductPage page, TestDatabase database)
    {
        if (!page.Template.Contains('{', StringComparison.Ordinal)) return page.Template;
        using var db = database.Open();
        return Samples.TryGetValue(page.Template, out var sample)
            ? "/" + sample(db)
            : throw new InvalidOperationException($"{page.Template} needs a sample address in {nameof(SampleAddresses)}.");
    }

    // The demo organisation has none of its own: an optimization takes as long as it takes.
    private static Guid FinishedRun(AppDbContext db)
    {
        var week = db.Schedules.First(schedule => schedule.State == ScheduleState.Draft);
        var at = TimeProvider.System.GetUtcNow().UtcDateTime;
        var run = new SchedulingRun
        {
            ScheduleId = week.Id, RequestedBy = "Demo", RequestedAt = at, Preset = "Balanced", Rules = "[]", TimeLimitSeconds = SchedulingRun.ShortestSeconds,
            ScheduleVersion = week.Version, Hard = 0, Uncovered = 0, Soft = 0, Curve = "[[10,0,20,900],[900,0,4,300]]",
        };
        run.Claim("test", at, at.AddSeconds(30));
        run.Complete(at.AddSeconds(5));
        db.Add(run);
        db.Add(new SchedulingSolution { RunId = run.Id, ScheduleId = week.Id, ScheduleVersion = week.Version, Assignments = "[]", CreatedAt = at });
        db.SaveChanges();
        return run.Id;
    }

    private static string Draft(AppDbContext db, Func<Guid, DateOnly, string> address)
    {
        var week = db.Schedules.First(schedule => schedule.State == ScheduleState.Draft);
        return address(week.LocationId, week.StartDate);
    }
}
