using SmartScheduling.Domain.Runs;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

public sealed class KilledProcessTests : BrowserTest
{
    private const int Seconds = 10;

    [Theory, EachDatabase]
    public async Task A_run_whose_process_is_killed_completes_after_the_restart(DatabaseKind kind)
    {
        var demo = Keep(await DemoSite.StartAsync(kind));
        var week = await demo.Database.DraftAsync();
        var assigned = await demo.Database.AssignedAsync(week);
        var manager = await OpenAsync(demo.Web.Address);
        await manager.SignInAsync(demo.SignInOf("Manager"));
        await manager.GoToAsync(week.Address());
        await manager.OptimizeAsync(Seconds);
        await manager.SeesProgressAsync();

        manager.ExpectFaults();
        await demo.Web.KillAsync();
        var cut = Assert.Single(await demo.Database.RunsOfAsync(week));
        Assert.Equal((RunState.Running, 1), (cut.State, cut.Attempt));

        await demo.Web.RestartAsync();
        await Eventually.TrueAsync(
            async () => (await demo.Database.RunsOfAsync(week)).Single().State is not (RunState.Running or RunState.Pending),
            "the run came to its end", TimeSpan.FromMinutes(3));

        var ended = Assert.Single(await demo.Database.RunsOfAsync(week));
        Assert.Equal((RunState.Completed, 2), (ended.State, ended.Attempt));
        Assert.Single(await demo.Database.SolutionsOfAsync(week));
        Assert.Equal(assigned, await demo.Database.AssignedAsync(week));
    }
}
