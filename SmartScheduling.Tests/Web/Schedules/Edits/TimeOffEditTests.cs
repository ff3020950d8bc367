using SmartScheduling.Domain.Availability;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Tests.Web.Schedules.Edits;

public sealed class TimeOffEditTests
{
    [Theory, EachDatabase]
    public async Task Approved_leave_blocks_an_assignment_and_other_requests_do_not(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await AskAsync(week, day: 0, _ => null);
        await AskAsync(week, day: 1, request => request.Decide(false, "Too many are away.", "Mara", DateTime.UnixEpoch));
        await AskAsync(week, day: 2, request => request.Withdraw());
        await AskAsync(week, day: 3, request => request.Decide(true, "", "Mara", DateTime.UnixEpoch));

        foreach (var day in new[] { 0, 1, 2 })
            await week.DoAsync(week.Assign(week.Early[day], week.Ana));
        var refused = await week.EditAsync(week.Assign(week.Early[3], week.Ana));

        Assert.Equal(OutcomeStatus.Refused, refused.Status);
        Assert.Contains("time off", Assert.Single(refused.Refusals).Sentence, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, (await week.BoardAsync()).Assignments.Count);
    }

    private static async Task AskAsync(TwoCooks week, int day, Func<TimeOffRequest, SmartScheduling.Domain.Refusal?> decide)
    {
        var request = new TimeOffRequest { EmployeeId = week.Ana.Id, RequestedAt = DateTime.UnixEpoch };
        Assert.Null(request.Change(TwoCooks.Monday.AddDays(day), TwoCooks.Monday.AddDays(day), ""));
        Assert.Null(decide(request));
        await week.Site.AddAsync(request);
    }
}
