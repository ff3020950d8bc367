using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using SmartScheduling.Solver.OrTools;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web;
using SmartScheduling.Web.Features;
using SmartScheduling.Web.Features.Health;
using SmartScheduling.Web.Live;
using SmartScheduling.Web.Setup;

namespace SmartScheduling.Tests.Components;

/// <summary>What an admin reads on the Health page about a part that nothing needs.</summary>
public sealed class HealthPageTests : IAsyncLifetime
{
    private readonly BunitContext context = new();
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

    [Theory]
    [InlineData(null, "Not used: Node 20 or newer is not there. Optimizations run without it.", "Not used")]
    [InlineData("integer-master.mjs", "Installed, on Node v22.1.0.", "Works")]
    public async Task Whether_OR_Tools_is_there_is_told_with_its_sentence(string? script, string sentence, string tag)
    {
        await using var site = new ServiceCollection().AddLogging().AddOptimization()
            .Replace(ServiceDescriptor.Singleton(new OrToolsInstallation(script, sentence))).BuildServiceProvider();
        var operations = new BareOperations(database) { Caller = TestSite.Admin }.Operations;
        context.Services.AddSingleton(TimeProvider.System)
            .AddSingleton(new Changes(NullLogger<Changes>.Instance))
            .AddSingleton(new ReadHealth(operations, site.GetRequiredService<HealthCheckService>()))
            .AddSingleton(new ListActiveRuns(operations));

        var page = context.Render<HealthPage>(parameters => parameters.AddCascadingValue(SiteFormat.For(MasterRows.Site())));

        var card = await Eventually.ValueAsync(
            () => Task.FromResult(page.FindAll(".card").SingleOrDefault(one => one.QuerySelector("h2")!.TextContent == "OR-Tools")), "the parts are shown");
        Assert.Equal((tag, sentence), (card.QuerySelector(".push")!.TextContent.Trim(), card.QuerySelector("p")!.TextContent));
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await database.DisposeAsync();
    }
}
