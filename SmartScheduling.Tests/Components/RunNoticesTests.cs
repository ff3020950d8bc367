using Bunit;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Model;
using SmartScheduling.Tests.Web;
using SmartScheduling.Web.Features;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Proposals;

namespace SmartScheduling.Tests.Components;

/// <summary>What stands above a proposal: why it is none, why it cannot be applied any more, and what is wrong with it.</summary>
public sealed class RunNoticesTests : IDisposable
{
    private static readonly SiteFormat Site = SiteFormat.For(MasterRows.Site());
    private static readonly DateTime At = GivenRun.Noon.AddHours(1);

    private readonly BunitContext context = new();
    private int repeats;

    [Fact]
    public void Where_there_is_nothing_to_know_there_is_no_notice() => Assert.Equal("", Render(GivenReview.Fresh).Markup.Trim());

    [Fact]
    public void Why_a_run_failed_and_why_its_proposal_cannot_be_shown_are_told()
    {
        var notices = Render(new RunReport(GivenRun.Done with { State = RunState.Failed, Failure = "Ana has left." }, GivenReview.Week, null, ["No rule is left.", "The week is gone."]));
        Assert.Equal(["This run failed Ana has left.", "No rule is left.", "The week is gone."], Told(notices));
    }

    [Fact]
    public void Of_an_applied_proposal_is_told_when_and_of_a_repair_how_much_it_changed()
    {
        var applied = GivenReview.Fresh with { AppliedAt = At, WeekChanged = true };
        Assert.Equal([$"This proposal was applied on {Site.Moment(At)}."], Told(Render(applied)));
        Assert.Equal(
            [$"This proposal was applied on {Site.Moment(At)}. It changed 2 published assignments."],
            Told(Render(applied, GivenRun.Done with { Purpose = RunPurpose.Repair, Changes = 2 })));
    }

    [Fact]
    public void That_another_one_of_several_is_applied_is_told_with_the_way_on()
    {
        var run = GivenRun.Done with { Proposals = [new(GivenReview.Fresh.SolutionId, Favours.Wishes, null), new(Guid.CreateVersion7(), Favours.Fairness, At)] };
        Assert.Equal([$"Fair of this run was applied on {Site.Moment(At)}. Take it back to apply another one."], Told(Render(GivenReview.Fresh with { WeekChanged = true }, run)));
    }

    [Fact]
    public void What_was_changed_in_the_week_since_is_listed_and_the_run_can_be_repeated()
    {
        var notices = Render(GivenReview.Fresh with { WeekChanged = true, Changes = [new(At, "Zoe", "Ben assigned to Early"), new(At, "Mara", "Late removed")] });

        Assert.Equal("The week was changed after this run had read it", notices.Find(".notice-title").TextContent);
        Assert.Equal([$"{Site.Moment(At)}, Zoe: Ben assigned to Early", $"{Site.Moment(At)}, Mara: Late removed"], notices.FindAll("li").Select(line => line.TextContent));
        notices.Find("button").Click();
        Assert.Equal(1, repeats);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Who_may_not_repeat_the_run_is_not_offered_it(bool weekChanged) =>
        Assert.Empty(Render(GivenReview.Fresh with { WeekChanged = weekChanged, ScoreChanged = true }, mayRepeat: false).FindAll("button"));

    [Fact]
    public void That_people_or_requests_changed_is_told_with_what_the_run_had_reached()
    {
        var changed = GivenReview.Fresh with { ScoreChanged = true, Gone = 1, ClaimedScore = new(1, 2, 3_000) };
        const string First = "People or their requests were changed since this run The figures below are of today.";
        const string Last = "1 proposed assignment is of somebody who is no longer there.";

        Assert.Equal([$"{First} The run itself reached 1 strict, 2 open by priority and 3,000 points. {Last}"], Told(Render(changed)));
        // The points of a repair are mostly changes, which are told elsewhere.
        Assert.Equal([$"{First} {Last}"], Told(Render(changed, GivenRun.Done with { Purpose = RunPurpose.Repair })));
    }

    [Fact]
    public void Locks_that_contradict_each_other_are_listed_and_broken_strict_rules_told()
    {
        var notices = Render(GivenReview.Fresh with
        {
            Contradictions = ["Ana is locked on two shifts at once.", "Ben is locked on a day off."],
            Proposed = GivenReview.With(new Score(2, 0, 30)),
        });

        Assert.Equal(["Ana is locked on two shifts at once.", "Ben is locked on a day off."], notices.FindAll("li").Select(line => line.TextContent));
        Assert.StartsWith("Locked assignments contradict the strict rules No roster keeps these locks and the rules.", Told(notices)[0], StringComparison.Ordinal);
        Assert.Equal("This proposal breaks strict rules; see its violations.", Told(notices)[1]);
    }

    public void Dispose() => context.Dispose();

    private IRenderedComponent<RunNotices> Render(Review review, RunFacts? run = null, bool mayRepeat = true) =>
        Render(new RunReport(run ?? GivenRun.Done, GivenReview.Week, review, []), mayRepeat);

    private IRenderedComponent<RunNotices> Render(RunReport report, bool mayRepeat = true) => context.Render<RunNotices>(parameters => parameters
        .AddCascadingValue(Site).Add(one => one.Report, report).Add(one => one.MayRepeat, mayRepeat).Add(one => one.OnRepeat, () => repeats++));

    private static List<string> Told(IRenderedComponent<RunNotices> notices) =>
        [.. notices.FindAll(".notice-body").Select(body => string.Join(' ', body.ChildNodes.Where(node => node is not AngleSharp.Dom.IElement { ClassName: "row wrap" })
            .Select(node => node.TextContent.Trim()).Where(text => text.Length > 0)))];
}
