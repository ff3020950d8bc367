using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Schedules.Edits;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Features.Schedules.Edits;
using SmartScheduling.Web.Features.Schedules.Grid;

namespace SmartScheduling.Tests.Web.Schedules;

public sealed class BoardSessionTests
{
    [Theory, EachDatabase]
    public async Task Undo_restores_the_grid_exactly_and_redo_brings_it_back(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await week.DoAsync(week.Assign(week.Early[0], week.Ana), week.Assign(week.Late[0], week.Ben), week.Lock(week.Late[0], week.Ben));
        await InSessionAsync(week, async session =>
        {
            AssignmentChange[][] edits =
            [
                [week.Assign(week.Early[1], week.Ana)],
                [week.Unlock(week.Late[0], week.Ben), week.Unassign(week.Late[0], week.Ben)],
                [week.Unassign(week.Early[0], week.Ana), week.Assign(week.Early[0], week.Ben)],
                [week.Lock(week.Early[0], week.Ben)],
            ];
            var grids = new Stack<GridContent>([await GridAsync(session)]);
            foreach (var edit in edits)
            {
                var done = await session.ChangeAsync(edit);
                Assert.True(done.Outcome.IsDone);
                grids.Push(await GridAsync(session));
            }

            List<GridContent> undone = [grids.Pop()];
            while (grids.TryPop(out var before))
            {
                Assert.True((await session.UndoAsync())!.Outcome.IsDone);
                AssertSame(before, await GridAsync(session));
                undone.Add(before);
            }

            Assert.Null(await session.UndoAsync());
            foreach (var after in undone.AsEnumerable().Reverse().Skip(1))
            {
                Assert.True((await session.RedoAsync())!.Outcome.IsDone);
                AssertSame(after, await GridAsync(session));
            }

            Assert.Null(await session.RedoAsync());
        });
    }

    [Theory, EachDatabase]
    public async Task What_is_shown_after_an_edit_is_what_the_next_read_shows(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await InSessionAsync(week, async session =>
        {
            await session.ChangeAsync(week.Assign(week.Early[0], week.Ben), week.Assign(week.Late[1], week.Ana), week.Lock(week.Late[1], week.Ana));
            var shown = GridContent.Of(session.Index!, WeekFindings.None, new());
            var version = session.Board!.Schedule!.Version;

            await session.ReloadAsync();

            AssertSame(GridContent.Of(session.Index!, WeekFindings.None, new()), shown);
            Assert.Equal(session.Board.Schedule!.Version, version);
        });
    }

    [Theory, EachDatabase]
    public async Task An_undo_that_no_longer_fits_says_why_and_can_be_tried_again(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await week.DoAsync(week.Assign(week.Early[1], week.Ana));
        await InSessionAsync(week, async session =>
        {
            await session.ChangeAsync(week.Unassign(week.Early[1], week.Ana));
            await week.DoAsync(week.Assign(week.Late[0], week.Ana));
            await session.ReloadAsync();

            var refused = await session.UndoAsync();
            await week.DoAsync(week.Unassign(week.Late[0], week.Ana));
            await session.ReloadAsync();
            var done = await session.UndoAsync();

            Assert.Equal("Ana has 9 h of rest before Early on Tue 24 Nov; 11 h are meant.", Assert.Single(refused!.Outcome.Refusals).Sentence);
            Assert.True(done!.Outcome.IsDone);
        });
    }

    [Theory, EachDatabase]
    public async Task Keys_pressed_quickly_undo_one_edit_each(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await InSessionAsync(week, async session =>
        {
            await session.ChangeAsync(week.Assign(week.Early[0], week.Ana));
            await session.ChangeAsync(week.Assign(week.Early[1], week.Ana));

            var undone = await Task.WhenAll(session.UndoAsync(), session.UndoAsync(), session.UndoAsync());

            Assert.Equal([true, true, false], undone.Select(edit => edit?.Outcome.IsDone ?? false));
            Assert.Empty(session.Board!.Assignments);
        });
    }

    private static async Task InSessionAsync(TwoCooks week, Func<BoardSession, Task> work) =>
        await week.Site.AsAsync<IServiceProvider, bool>(TestSite.Manager, async services =>
        {
            var session = new BoardSession(
                services.GetRequiredService<ReadBoard>(), services.GetRequiredService<ReadFindings>(), services.GetRequiredService<ChangeAssignments>(), () => { });
            Assert.True((await session.OpenAsync(TwoCooks.Monday, week.Kitchen.Id)).IsDone);
            await work(session);
            return true;
        });

    private static async Task<GridContent> GridAsync(BoardSession session)
    {
        await session.CheckAsync();
        return GridContent.Of(session.Index!, session.Findings, new());
    }

    private static void AssertSame(GridContent expected, GridContent actual)
    {
        Assert.Equal(expected.Open, actual.Open);
        Assert.Equal(expected.Rows, actual.Rows);
        Assert.Equal(expected.Coverage, actual.Coverage);
    }
}
