using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.EndToEnd;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Benchmarks;

/// <summary>Pages of the large demo organisation while its week of 120 people is optimized, beside the same pages without.</summary>
[Collection(BenchmarkCollection.Name)]
public sealed class PagesWhileSolvingBenchmark : BrowserTest
{
    private const int Times = 15, SolveSeconds = 300;

    // From the press on a link to the content: the circuit renders, the database is read, the browser shows it. The page that
    // is left stays until the next one is there, so its heading is marked.
    private const string Open = """
        async ([path, content]) => {
          document.querySelector("main h1").dataset.left = "";
          const there = () => document.querySelector("main h1:not([data-left])") && document.querySelector(content)
            && ![...document.querySelectorAll(".skeleton")].some(element => element.checkVisibility());
          const start = performance.now();
          Blazor.navigateTo(path);
          while (!there()) await new Promise(resolve => requestAnimationFrame(resolve));
          return performance.now() - start;
        }
        """;

    [Theory(Explicit = true), EachDatabase]
    public async Task Pages_during_an_optimization_beside_pages_without(DatabaseKind kind)
    {
        var demo = Keep(await DemoSite.StartAsync(kind, "Large"));
        var week = await demo.Database.DraftAsync();
        var (reader, manager) = (await OpenAsync(demo.Web.Address), await OpenAsync(demo.Web.Address));
        foreach (var window in new[] { reader, manager }) await window.SignInAsync(demo.SignInOf("Manager"));

        var quiet = await MeasureAsync(reader, week);
        await manager.GoToAsync(week.Address());
        await manager.OptimizeAsync(SolveSeconds);
        await manager.SeesProgressAsync();
        var busy = await MeasureAsync(reader, week);
        await manager.StopAsync();
        await manager.SeesEndedAsync("Stopped");

        var table = new RatioTable($"Pages, large demo, {kind}", "nothing else", "while solving");
        foreach (var (name, samples) in quiet) table.Add(name, samples, busy[name]);
        table.Print();
    }

    private static async Task<Dictionary<string, Samples>> MeasureAsync(BrowserWindow window, Schedule week)
    {
        (string Name, string Path, string Content)[] pages =
        [
            ("people", "/people", "main table tbody tr"),
            ("schedule", week.Address(), ".board-table tbody tr:nth-child(50)"),
            ("runs", "/runs", "main table tbody tr, main .empty"),
            ("requests", "/requests", "main table tbody tr"),
            ("home", "/", "main h1"),
        ];
        await window.GoToAsync("/");
        var opened = pages.ToDictionary(page => page.Name, _ => new List<double>());
        for (var round = -2; round < Times; round++)
        {
            foreach (var (name, path, content) in pages)
            {
                var time = await window.Page.EvaluateAsync<double>(Open, new object[] { path, content });
                if (round >= 0) opened[name].Add(time);
            }
        }

        var figures = opened.ToDictionary(page => page.Key, page => new Samples(page.Value));
        figures["first answer to a request"] = await Samples.OfAsync(Times * 3, async _ => Assert.True((await window.Page.APIRequest.GetAsync(window.Page.Url)).Ok));
        return figures;
    }
}
