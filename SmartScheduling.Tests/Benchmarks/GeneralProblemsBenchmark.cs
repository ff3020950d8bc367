using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.CommandLine;
using SmartScheduling.Solver.Formats;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Solver;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Tests.Benchmarks;

/// <summary>
/// Problems as managers have them: the large demo week, 300 people over four weeks, a ward over two months. Each is solved for a
/// short time and a long one in the same run; its file stays in the folder that is printed, for <c>bench</c> and <c>solve</c>.
/// </summary>
[Collection(BenchmarkCollection.Name)]
public sealed class GeneralProblemsBenchmark
{
    private const int Seeds = 3, Threads = 2;

    [Theory(Explicit = true)]
    [InlineData("demo-week", 5, 300), InlineData("300-people-4-weeks", 20, 120), InlineData("15-people-60-days", 2, 300)]
    public async Task A_short_solve_beside_a_long_one(string name, int few, int many)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "general-problems")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.json"), JsonInstance.Format(await InputAsync(name)), TestContext.Current.CancellationToken);
        Console.WriteLine($"\n{folder}/{name}.json, {few} s with {Seeds} seeds, then {many} s with one:");
        await BenchCommand.RunAsync(new() { Folder = folder, Instances = [name], Seconds = few, Seeds = Seeds, Threads = Threads }, Console.Out);
        await BenchCommand.RunAsync(new() { Folder = folder, Instances = [name], Seconds = many, Threads = Threads }, Console.Out);
    }

    private static async Task<ProblemInput> InputAsync(string name) => name switch
    {
        "demo-week" => await DemoWeekAsync(),
        "300-people-4-weeks" => Restaurant.Input(people: 300, days: 28),
        _ => Clinic.Input(days: 60),
    };

    /// <summary>The demo's draft without its roster, with every rule on that can be without naming somebody.</summary>
    private static async Task<ProblemInput> DemoWeekAsync()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, services => services.AddSingleton(TimeProvider.System), ("Demo:Load", "true"), ("Demo:Size", "Large"));
        await using var db = site.Open();
        var draft = await db.Schedules.SingleAsync(week => week.State == ScheduleState.Draft);
        var input = ProblemBuilder.InputOf((await WeekRows.ReadAsync(db, draft.Id, TestContext.Current.CancellationToken))!);
        var known = input.Rules.Select(rule => rule.Key).ToHashSet();
        return input with
        {
            Baseline = [],
            Rules =
            [
                .. input.Rules,
                .. from rule in RuleCatalogue.All
                   where !rule.AlwaysHolds && !known.Contains(rule.Key) && rule.Parameters.All(parameter => parameter is not SmartScheduling.Solver.Rules.Parameters.NameParameter)
                   select new RuleInput(rule.Key, RuleLevel.Soft),
            ],
        };
    }
}
