using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SmartScheduling.Solver.OrTools;
using SmartScheduling.Web.Features.Health;
using SmartScheduling.Web.Setup;

namespace SmartScheduling.Tests.Web.Optimization;

public sealed class OrToolsHealthTests
{
    [Theory]
    [InlineData(null, "Not used: its package is not installed.")]
    [InlineData("integer-master.mjs", "Installed, on Node v22.1.0.")]
    public async Task An_installation_that_is_not_there_is_told_and_is_no_fault(string? script, string sentence)
    {
        await using var services = new ServiceCollection().AddLogging().AddOptimization()
            .Replace(ServiceDescriptor.Singleton(new OrToolsInstallation(script, sentence))).BuildServiceProvider();

        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        var part = report.Entries["OR-Tools"];
        Assert.Equal((HealthStatus.Healthy, sentence), (part.Status, part.Description));
        Assert.Equal(script is null, part.Data.ContainsKey(HealthPart.Absent));
    }
}
