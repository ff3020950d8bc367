using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Schedules.Edits;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Schedules;

public sealed class ReadBoardTests
{
    [Theory, EachDatabase]
    public async Task The_board_holds_the_week_its_people_and_what_keeps_them_away(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        var bar = await week.PlanElsewhereAsync();
        await week.Site.AddAsync(
            Off(week.Ana, TwoCooks.Monday.AddDays(6), TwoCooks.Monday.AddDays(9)),
            Off(week.Ben, TwoCooks.Monday.AddDays(7), TwoCooks.Monday.AddDays(9)),
            new UnavailableTime { EmployeeId = week.Ben.Id, Weekday = DayOfWeek.Friday, From = new(17, 0), Until = new(22, 0) },
            SmartScheduling.Domain.Schedules.ShiftAssignment.Of(bar.Late[2], week.Ben.Id, week.Cook.Id));
        await week.DoAsync(week.Assign(week.Early[0], week.Ana));

        var board = await week.BoardAsync();

        Assert.Equal(["Bar", "Kitchen"], board.Locations.Select(location => location.Name));
        Assert.Equal(14, board.Shifts.Count);
        Assert.Equal(["Ana", "Ben"], board.People.Select(person => person.Name));
        Assert.Equal(week.Ana.Id, Assert.Single(board.Assignments).EmployeeId);
        Assert.Equal(TimeOffState.Pending, Assert.Single(board.TimeOff).State);
        Assert.Equal(TwoCooks.Monday.AddDays(4), Assert.Single(board.Unavailable).Date);
        Assert.Equal(("Bar", TwoCooks.Monday.AddDays(2), 480), board.Elsewhere.Select(work => (work.Location, work.Date, work.Minutes)).Single());
    }

    [Theory, EachDatabase]
    public async Task Any_day_names_its_week_and_a_week_without_a_schedule_is_empty(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);

        var sunday = await ReadAsync(week, TestSite.Manager, TwoCooks.Monday.AddDays(6), null);
        var next = await ReadAsync(week, TestSite.Manager, TwoCooks.Monday.AddDays(7), null);

        Assert.Equal((TwoCooks.Monday, week.Week.Id), (sunday.Value!.FirstDay, sunday.Value.Schedule!.Id));
        Assert.Null(next.Value!.Schedule);
        Assert.Equal(["Ana", "Ben"], next.Value.People.Select(person => person.Name));
    }

    [Theory, EachDatabase]
    public async Task An_unknown_location_is_not_found_and_employees_see_nothing(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);

        Assert.Equal(OutcomeStatus.NotFound, (await ReadAsync(week, TestSite.Manager, null, Guid.CreateVersion7())).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await ReadAsync(week, TestSite.Employee(week.Ana.Id), null, null)).Status);
    }

    [Theory, EachDatabase]
    public async Task However_many_people_there_are_the_board_takes_the_same_few_queries(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await week.BoardAsync();
        var few = await DatabaseCommands.OfAsync(() => week.BoardAsync());

        await week.Site.AddAsync(Enumerable.Range(0, 60).Select(number => MasterRows.Person($"Cook {number}", week.Cook)));
        var many = await DatabaseCommands.OfAsync(() => week.BoardAsync());

        Assert.Equal(few.Count, many.Count);
        Assert.InRange(many.Count, 1, 15);
    }

    private static TimeOffRequest Off(Employee person, DateOnly first, DateOnly last)
    {
        var request = new TimeOffRequest { EmployeeId = person.Id, RequestedAt = DateTime.UnixEpoch };
        Assert.Null(request.Change(first, last, ""));
        return request;
    }

    private static Task<Outcome<Board>> ReadAsync(TwoCooks week, Caller caller, DateOnly? day, Guid? location) =>
        week.Site.AsAsync<ReadBoard, Outcome<Board>>(caller, read => read.ExecuteAsync(day, location));
}
