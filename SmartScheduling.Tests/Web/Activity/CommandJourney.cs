using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Activity;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Activity;

/// <summary>Does one command after the other, and looks at what each of them wrote into the activity.</summary>
internal sealed class CommandJourney(TestSite site, Guid employee)
{
    private readonly HashSet<Guid> seen = [];

    public static Caller Admin { get; } = new(null, "Ann Admin", AccessRole.Admin, null);

    public Caller Employee { get; } = new(null, "Ada Cook", AccessRole.Employee, employee);

    /// <summary>The commands that were done.</summary>
    public HashSet<string> Done { get; } = [];

    /// <summary>What was wrong with an entry, one line each.</summary>
    public List<string> Findings { get; } = [];

    public Task<TValue> AdminAsync<TUseCase, TValue>(Func<TUseCase, Task<Outcome<TValue>>> use) where TUseCase : notnull => DoAsync(Admin, use);

    public Task<TValue> EmployeeAsync<TUseCase, TValue>(Func<TUseCase, Task<Outcome<TValue>>> use) where TUseCase : notnull => DoAsync(Employee, use);

    private async Task<TValue> DoAsync<TUseCase, TValue>(Caller caller, Func<TUseCase, Task<Outcome<TValue>>> use) where TUseCase : notnull
    {
        var command = typeof(TUseCase).Name;
        var start = TimeProvider.System.GetUtcNow().UtcDateTime;
        var outcome = await site.AsAsync(caller, use);
        Assert.True(outcome.IsDone, $"{command}: {string.Join(' ', outcome.Refusals.Select(refusal => $"{refusal.Field} {refusal.Sentence}"))}");
        Done.Add(command);
        var written = (await NewAsync()).Where(entry => entry.Who == caller.Name).ToList();
        if (written.Count != 1) Findings.Add($"{command} wrote {written.Count} entries");
        Findings.AddRange(written.SelectMany(entry => Faults(entry, start)).Select(fault => $"{command} {fault}"));
        return outcome.Value!;
    }

    private async Task<List<ActivityEntry>> NewAsync()
    {
        await using var db = site.Open();
        return [.. (await db.Activity.AsNoTracking().ToListAsync()).Where(entry => seen.Add(entry.Id))];
    }

    // A database keeps microseconds where .NET keeps ticks.
    private static IEnumerable<string> Faults(ActivityEntry entry, DateTime start)
    {
        if (entry.At < start.AddMilliseconds(-1) || entry.At > TimeProvider.System.GetUtcNow().UtcDateTime) yield return $"says it was at {entry.At:o}";
        if (entry.Action.Length == 0 || entry.Subject.Length == 0 || entry.Summary.Length == 0) yield return "does not say what it was about";
        if (entry.Before is null && entry.After is null) yield return "says neither how it was before nor how it is after";
        if (entry.Before == entry.After) yield return "says that nothing changed";
    }
}
