using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Panel;
using SmartScheduling.Web.Features.Optimization.Proposals;
using SmartScheduling.Web.Features.Optimization.Runs;

namespace SmartScheduling.Tests.Web.Optimization;

public sealed class ReviewTests
{
    private static readonly ListQuery Everything = new("", null, true, 1, 25, new Dictionary<string, string>());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Figures_and_violations_are_counted_from_the_assignments(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        await week.AssignAsync(site, cook: 2, day: 0);
        var solution = await site.ProposeAsync(week);

        var review = (await site.ReadAsync(solution.RunId)).Value!.Review!;

        Assert.Equal((7, 7, 7 * 480, 7 * 8 * 20m), (review.Proposed.Filled, review.Proposed.Required, review.Proposed.Minutes, review.Proposed.Cost));
        Assert.Equal((1, 480), (review.Now.Filled, review.Now.Minutes));
        Assert.Equal((7, 1, 0), (review.Difference.Added, review.Difference.Removed, review.Difference.Kept));
        Assert.Equal(review.ClaimedScore, review.Proposed.Score);
        Assert.Equal(review.Proposed.Score, review.Violations.Aggregate(Score.Zero, (sum, one) => sum + Score.At(one.Level, one.Points)));
        Assert.Contains(review.Difference.People, person => person.Name == "Cem" && person is { MinutesBefore: 480, MinutesAfter: 0 });
    }

    [Theory, EachDatabase]
    public async Task An_open_position_says_who_could_work_it_and_what_keeps_them(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        await using (var db = site.Open())
        {
            foreach (var person in db.Employees.Where(person => person.Id != week.Cooks[0].Id)) person.Active = false;
            await db.SaveChangesAsync(Cancellation);
        }

        var solution = await site.ProposeAsync(week);
        var open = Assert.Single((await site.ReadAsync(solution.RunId)).Value!.Review!.Open);
        var why = (await site.UseAsync((ExplainOpenPosition explain) => explain.ExecuteAsync(solution.Id, open.ShiftId, open.RoleId))).Value;

        Assert.Null(why!.Shortage);
        var obstacle = Assert.Single(why.Obstacles);
        Assert.Equal("Ana", obstacle.Person);
        Assert.Equal(["Longest run of working days", "Maximum hours"], obstacle.Rules);
        Assert.Equal("Ana works more than 6 days in a row with Early on Sun 29 Nov.", obstacle.Sentences[0]);
        Assert.Matches(@"^Could take it without Cook for Early on \w+ \d+ Nov, which nobody else could take over, or without one of 5 others\.$", obstacle.WayIn);
    }

    [Theory, EachDatabase]
    public async Task What_no_roster_can_fill_is_said_with_the_numbers(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        for (var cook = 0; cook < week.Cooks.Length; cook++) await week.ApproveAsync(site, cook, from: 0, to: 0);

        var solution = await site.ProposeAsync(week);
        var open = Assert.Single((await site.ReadAsync(solution.RunId)).Value!.Review!.Open);
        var why = (await site.UseAsync((ExplainOpenPosition explain) => explain.ExecuteAsync(solution.Id, open.ShiftId, open.RoleId))).Value!;

        Assert.Equal("Early on Mon 23 Nov asks for 1 Cook, and at most 0 are possible: 3 people hold the job role; “Time off” excludes 3.", why.Shortage);
        Assert.All(why.Obstacles, obstacle => Assert.Equal(("Time off", null), (obstacle.Rules[0], obstacle.WayIn)));
    }

    [Theory, EachDatabase]
    public async Task Locks_that_no_roster_can_keep_are_named(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        for (var day = 0; day < 7; day++) await week.AssignAsync(site, cook: 0, day, locked: true);

        var solution = await site.ProposeAsync(week);

        Assert.Contains("which breaks “Longest run of working days”", Assert.Single((await site.ReadAsync(solution.RunId)).Value!.Review!.Contradictions), StringComparison.Ordinal);
    }

    /// <summary>Nobody is there on two days, and no five days hold the ten shifts that everybody must have.</summary>
    [Theory, EachDatabase]
    public async Task Every_broken_rule_and_every_open_position_is_listed_when_the_rules_cannot_be_kept(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        for (var cook = 0; cook < week.Cooks.Length; cook++) await week.ApproveAsync(site, cook, from: 2, to: 3);
        await using (var db = site.Open())
        {
            db.Add(new RuleSetting { Key = RuleKey.MinShifts, Level = RuleLevel.Hard, Parameters = """{"count":10,"period":"whole"}""" });
            db.Add(new RuleSetting { Key = RuleKey.CompleteWeekends, Level = RuleLevel.Soft, Weight = 7 });
            await db.SaveChangesAsync(Cancellation);
        }

        var solution = await site.ProposeAsync(week);
        var review = (await site.ReadAsync(solution.RunId)).Value!.Review!;

        var (evaluation, open) = await EvaluateAsync(site, solution);
        Assert.Equal(
            evaluation.Violations.Select(one => (one.Level, one.Rule.Definition.Name, one.Sentence, one.Points)).Order(),
            review.Violations.Select(one => (one.Level, one.Rule, one.Sentence, one.Points)).Order());
        Assert.Equal(3, review.Violations.Count(one => one is { Level: ScoreLevel.Hard, Rule: "Minimum shifts" }));
        Assert.Equal(evaluation.Score.Hard, review.Violations.Where(one => one.Level == ScoreLevel.Hard).Sum(one => one.Points));
        Assert.Equal([SmallWeek.Monday.AddDays(2), SmallWeek.Monday.AddDays(3)], review.Open.Select(one => one.Date));
        Assert.Equal((open, review.Proposed.Required - review.Proposed.Filled), (review.Open.Sum(one => one.Missing), review.Open.Sum(one => one.Missing)));
        Assert.Equal(review.Open.Count, review.Violations.Count(one => one.Level == ScoreLevel.Uncovered));
        foreach (var line in review.Open)
            Assert.NotEmpty((await site.UseAsync((ExplainOpenPosition explain) => explain.ExecuteAsync(solution.Id, line.ShiftId, line.RoleId))).Value!.Obstacles);
    }

    /// <summary>What the verifier says of the stored assignments, and how many places they leave open.</summary>
    private static async Task<(Evaluation Evaluation, int Open)> EvaluateAsync(RunSite site, SchedulingSolution solution)
    {
        await using var db = site.Open();
        var week = (await RunProblem.BuildAsync(db, await site.RunAsync(solution.RunId), Cancellation)).Value!;
        var (roster, assignments) = (Roster.OfLocks(week.Problem), ProposedAssignment.Of(solution));
        Assert.All(assignments, one => Assert.True(roster.TryAssign(week.PersonIndex(one.Employee), week.Position(one.Shift, one.Role))));
        return (Evaluation.Of(week.Problem, roster), week.Problem.RequiredCount - assignments.Count);
    }

    [Theory, EachDatabase]
    public async Task The_history_is_searched_filtered_and_ordered(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        var solution = await site.ProposeAsync(week);
        var waiting = (await site.StartAsync(week)).Value;

        Assert.Equal([waiting, solution.RunId], await ListAsync(site, Everything));
        Assert.Equal([solution.RunId], await ListAsync(site, Everything.With(ListRuns.StateFilter, nameof(RunState.Completed))));
        Assert.Empty(await ListAsync(site, Everything with { Search = "nobody" }));
        Assert.Equal(2, (await ListAsync(site, Everything with { Search = "mara", Sort = "score" })).Count);
        Assert.Equal(2, (await ListAsync(site, Everything.With(ListRuns.WeekFilter, week.Schedule.Id.ToString()))).Count);
    }

    [Theory, EachDatabase]
    public async Task The_panel_tells_the_place_in_line(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        await site.StartAsync(week);
        await site.StartAsync(week);
        await site.Queue.ClaimNextAsync(Cancellation);

        var runs = (await site.UseAsync((ReadRunsOfWeek read) => read.ExecuteAsync(week.Schedule.Id))).Value!;

        Assert.Equal([(RunState.Running, 0), (RunState.Pending, 1)], runs.Active.Select(run => (run.State, run.Ahead)));
        Assert.NotEmpty((await site.UseAsync((ReadPanel read) => read.ExecuteAsync())).Value!.Presets);
    }

    private static async Task<IReadOnlyList<Guid>> ListAsync(RunSite site, ListQuery query) =>
        [.. (await site.UseAsync((ListRuns list) => list.ExecuteAsync(query))).Value!.Items.Select(row => row.Run.Id)];
}
