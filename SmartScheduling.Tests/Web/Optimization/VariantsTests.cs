using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Proposals;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>A run that proposes three rosters: stored, read, compared, applied and taken back.</summary>
public sealed class VariantsTests
{
    private static readonly Favours[] Three = [Favours.Fairness, Favours.Wishes, Favours.Cost];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Three_proposals_differ_each_leads_and_the_run_has_the_figures_of_the_best(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind, new TinyEngine { Greedy = true });
        var (_, run) = await RunAsync(site);

        var row = await site.RunAsync(run);
        var solutions = await SolutionsAsync(site, run);
        Assert.Equal(Three, solutions.Select(one => one.Favours));
        Assert.Equal((RunState.Completed, true, 7, "tiny 0", 12L), (row.State, row.Variants, row.Filled, row.Engine, row.Iterations));
        Assert.Equal((row.Hard, row.Uncovered, row.Soft, null), solutions.Select(one => ((long?)one.Hard, (long?)one.Uncovered, (long?)one.Soft, row.Bound)).Min());

        var columns = (await site.ReadAsync(run)).Value!.Variants!.Columns;
        Assert.Equal(Three, columns.Select(one => one.Favours));
        Assert.All(columns, one => Assert.Equal(columns.Min(other => other.Amounts[one.Favours]), one.Amounts[one.Favours]));
        Assert.All(columns, one => Assert.Equal((null, false), (one.SameAs, one.IsEmpty)));
        Assert.All(columns.Zip(solutions), pair => Assert.Equal(pair.Second.Soft, pair.First.Figures.Score.Soft));
        // Cem is the cheapest also on a sixth day, which is above his contract, and may not work a seventh.
        Assert.Equal((6 * 8 * 10 + 8 * 20, 8 * 10 / 4), (columns[2].Figures.Cost, columns[2].Amounts[Favours.Cost] - columns[2].Figures.Cost));
    }

    [Theory, EachDatabase]
    public async Task The_difference_of_two_proposals_is_that_of_their_sets(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind, new TinyEngine { Greedy = true });
        var (week, run) = await RunAsync(site, lockedDay: 3);
        var sets = (await SolutionsAsync(site, run)).ToDictionary(one => one.Favours, one => ProposedAssignment.Of(one).ToHashSet());

        foreach (var (chosen, against) in from one in Three from other in Three where one != other select (one, other))
        {
            var report = (await site.ReadAsync(run, chosen, against)).Value!;
            var difference = report.Variants!.Against!.Difference;
            Assert.Equal((chosen, against), (report.Variants.Chosen, report.Variants.Against.Favours));
            Assert.Equal(
                (sets[chosen].Except(sets[against]).Count(), sets[against].Except(sets[chosen]).Count(), sets[chosen].Intersect(sets[against]).Count()),
                (difference.Added, difference.Removed, difference.Kept));
            Assert.Equal(difference.Added + difference.Removed, difference.Differs);
            Assert.True(difference.Differs > 0);
            Assert.Equal(
                sets[chosen].Except(sets[against]).Select(one => week.Cooks.Single(cook => cook.Id == one.Employee).Name).Order(),
                difference.People.SelectMany(person => person.Lines).Where(line => line.Kind == DifferenceKind.Added).Select(line => line.Person).Order());
        }

        Assert.Null((await site.ReadAsync(run, Favours.Cost, Favours.Cost)).Value!.Variants!.Against);
        Assert.Null((await site.ReadAsync(run, Favours.Cost)).Value!.Variants!.Against);
    }

    [Theory, EachDatabase]
    public async Task The_chosen_one_is_applied_and_after_it_was_taken_back_another_one(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind, new TinyEngine { Greedy = true });
        var (week, run) = await RunAsync(site);
        var solutions = await SolutionsAsync(site, run);
        var (wishes, cost) = (solutions[1], solutions[2]);

        Assert.True((await site.ApplyAsync(cost, ApplyMode.Overwrite)).IsDone);
        Assert.Equal(6, (await week.RosterAsync(site)).Count(one => one.Cook == "Cem"));
        var applied = (await site.ReadAsync(run)).Value!;
        Assert.Equal((cost.Id, Favours.Cost, cost.Id), (applied.Review!.SolutionId, applied.Run.Applied!.Favours, applied.Run.Applied.Id));
        Assert.Equal(OutcomeStatus.Refused, (await site.ApplyAsync(wishes, ApplyMode.Overwrite)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await site.UndoAsync(wishes)).Status);

        Assert.True((await site.UndoAsync(cost)).IsDone);
        Assert.Empty(await week.RosterAsync(site));
        wishes = (await SolutionsAsync(site, run))[1];
        Assert.False((await site.ReadAsync(run, Favours.Wishes)).Value!.Review!.WeekChanged);
        Assert.True((await site.ApplyAsync(wishes, ApplyMode.Overwrite)).IsDone);
        Assert.Equal(ProposedAssignment.Of(wishes).Count, (await week.RosterAsync(site)).Count);
        await using var db = site.Open();
        Assert.Contains("Proposal “Wishes” of Balanced applied", (await db.Activity.OrderBy(entry => entry.Id).LastAsync(Cancellation)).Summary, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_run_that_is_stopped_keeps_three_from_what_it_has_found(DatabaseKind kind)
    {
        var engine = new TinyEngine { WaitsForCancel = true };
        await using var site = await RunSite.StartAsync(kind, engine);
        var week = await ArrangeAsync(site);
        var run = (await site.StartAsync(week, variants: true)).Value;
        var work = site.WorkAsync(Cancellation);
        await Eventually.TrueAsync(async () => (await site.RunAsync(run)).Soft is not null, "the run shows its first roster");

        await site.CancelAsync(run);
        await work;

        Assert.Equal((RunState.Cancelled, 1), ((await site.RunAsync(run)).State, engine.Solves));
        Assert.Equal(Three, (await SolutionsAsync(site, run)).Select(one => one.Favours));
        var columns = (await site.ReadAsync(run)).Value!.Variants!.Columns;
        Assert.Equal([null, Favours.Fairness, Favours.Fairness], columns.Select(one => one.SameAs));
    }

    [Theory, EachDatabase]
    public async Task The_time_limit_is_shared_and_repeating_asks_for_three_again(DatabaseKind kind)
    {
        var engine = new TinyEngine();
        await using var site = await RunSite.StartAsync(kind, engine);
        var week = await ArrangeAsync(site);
        var run = (await site.StartAsync(week, seconds: 30, variants: true)).Value;
        await site.WorkAsync(Cancellation);
        Assert.Equal(6, engine.Solves);
        Assert.InRange(engine.Options!.TimeLimit, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30));

        var again = await site.UseAsync((RepeatRun repeat) => repeat.ExecuteAsync(run));

        Assert.True((await site.RunAsync(again.Value)).Variants);
        await using var db = site.Open();
        Assert.Contains("with Balanced, three proposals, 30 s", (await db.Activity.OrderBy(entry => entry.Id).LastAsync(Cancellation)).Summary, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Where_nobody_has_a_wish_that_is_said(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind, new TinyEngine { Greedy = true });
        var week = await SmallWeek.ArrangeAsync(site);
        var run = (await site.StartAsync(week, variants: true)).Value;
        await site.WorkAsync(Cancellation);

        Assert.Equal([false, true, false], (await site.ReadAsync(run)).Value!.Variants!.Columns.Select(one => one.IsEmpty));
    }

    [Fact]
    public async Task A_false_claim_of_the_engine_proposes_nothing_and_others_may_not_look()
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite, new TinyEngine { Lie = 1 });
        var (week, run) = await RunAsync(site);

        Assert.Equal(RunState.Failed, (await site.RunAsync(run)).State);
        Assert.Empty(await SolutionsAsync(site, run));
        site.Caller = new(Guid.CreateVersion7(), "Ana", AccessRole.Employee, week.Cooks[0].Id);
        Assert.Equal(OutcomeStatus.Forbidden, (await site.ReadAsync(run, Favours.Cost, Favours.Wishes)).Status);
    }

    [Fact]
    public async Task An_ordinary_run_proposes_one_and_a_name_of_none_of_several_is_that_of_the_best()
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite, new TinyEngine { Greedy = true });
        var (week, run) = await RunAsync(site);
        var best = (await SolutionsAsync(site, run)).MinBy(one => one.Soft)!;
        Assert.Equal(best.Id, (await site.ReadAsync(run, Favours.Preset, Favours.Preset)).Value!.Review!.SolutionId);
        Assert.Equal(best.Id, (await site.ReadAsync(run, RunAddress.Parse("nonsense"))).Value!.Review!.SolutionId);
        Assert.Equal(Favours.Wishes, RunAddress.Parse("wishes"));
        Assert.Equal($"runs/{run}?proposal=wishes&with=cost", RunAddress.Of(run, Favours.Wishes, Favours.Cost));

        var ordinary = await site.ProposeAsync(week);
        Assert.Equal(Favours.Preset, ordinary.Favours);
        Assert.Null((await site.ReadAsync(ordinary.RunId)).Value!.Variants);
    }

    private static async Task<(SmallWeek Week, Guid Run)> RunAsync(RunSite site, int? lockedDay = null)
    {
        var week = await ArrangeAsync(site);
        if (lockedDay is { } day) await week.AssignAsync(site, cook: 1, day, locked: true);
        var run = (await site.StartAsync(week, variants: true)).Value;
        await site.WorkAsync(Cancellation);
        return (week, run);
    }

    /// <summary>Ana is dear and wants every early shift, Cem is cheap and wants none.</summary>
    private static async Task<SmallWeek> ArrangeAsync(RunSite site)
    {
        var week = await SmallWeek.ArrangeAsync(site);
        await using var db = site.Open();
        foreach (var (cook, wage) in week.Cooks.Zip([30m, 20m, 10m]))
        {
            var stored = await db.Employees.SingleAsync(person => person.Id == cook.Id, Cancellation);
            stored.Contract = stored.Contract with { WagePerHour = wage };
        }

        db.Add(new Preference { EmployeeId = week.Cooks[2].Id, Wanted = false, Weight = 5, From = new(6, 0), Until = new(14, 0) });
        foreach (var weekday in Enum.GetValues<DayOfWeek>().Take(5))
            db.Add(new Preference { EmployeeId = week.Cooks[0].Id, Wanted = true, Weight = 5, Weekday = weekday });
        await db.SaveChangesAsync(Cancellation);
        return week;
    }

    private static async Task<IReadOnlyList<SchedulingSolution>> SolutionsAsync(RunSite site, Guid run) =>
        [.. (await site.SolutionsAsync(run)).OrderBy(one => one.Favours)];
}
