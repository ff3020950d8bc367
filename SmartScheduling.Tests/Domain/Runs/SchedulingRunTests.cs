using SmartScheduling.Domain;
using SmartScheduling.Domain.Runs;

namespace SmartScheduling.Tests.Domain.Runs;

/// <summary>Each step of a run, tried in each state: it leads where the lifecycle says, or is refused and changes nothing.</summary>
public sealed class SchedulingRunTests
{
    private static readonly DateTime At = new(2026, 11, 16, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, Func<SchedulingRun, Refusal?>> Steps = new()
    {
        ["Claim"] = run => run.Claim("node", At, At.AddSeconds(30)),
        ["Cancel"] = run => run.Cancel(At),
        ["Complete"] = run => run.Complete(At),
        ["ConfirmCancelled"] = run => run.ConfirmCancelled(At),
        ["Fail"] = run => run.Fail("It broke.", At),
        ["Recover"] = run => run.Recover(At),
    };

    private static readonly Dictionary<RunState, string[]> Ways = new()
    {
        [RunState.Pending] = [],
        [RunState.Running] = ["Claim"],
        [RunState.Cancelling] = ["Claim", "Cancel"],
        [RunState.Completed] = ["Claim", "Complete"],
        [RunState.Failed] = ["Claim", "Fail"],
        [RunState.Cancelled] = ["Claim", "Cancel", "ConfirmCancelled"],
    };

    private static readonly Dictionary<(RunState From, string Step), RunState> Legal = new()
    {
        [(RunState.Pending, "Claim")] = RunState.Running,
        [(RunState.Pending, "Cancel")] = RunState.Cancelled,
        [(RunState.Pending, "ConfirmCancelled")] = RunState.Cancelled,
        [(RunState.Running, "Cancel")] = RunState.Cancelling,
        [(RunState.Running, "Complete")] = RunState.Completed,
        [(RunState.Running, "Fail")] = RunState.Failed,
        [(RunState.Running, "Recover")] = RunState.Pending,
        [(RunState.Cancelling, "ConfirmCancelled")] = RunState.Cancelled,
        [(RunState.Cancelling, "Fail")] = RunState.Failed,
        [(RunState.Cancelling, "Recover")] = RunState.Cancelled,
    };

    public static TheoryData<RunState, string> Everything => [.. from state in Ways.Keys from step in Steps.Keys select (state, step)];

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_step_leads_where_the_lifecycle_says_or_changes_nothing(RunState from, string step)
    {
        var run = In(from);
        var before = Facts(run);

        var refusal = Steps[step](run);

        if (Legal.TryGetValue((from, step), out var to))
        {
            Assert.Null(refusal);
            Assert.Equal(to, run.State);
        }
        else
        {
            Assert.NotNull(refusal);
            Assert.Equal(before, Facts(run));
        }
    }

    [Theory]
    [InlineData(RunState.Completed)]
    [InlineData(RunState.Failed)]
    [InlineData(RunState.Cancelled)]
    [InlineData(RunState.Pending)]
    public void Nobody_holds_a_run_that_nobody_works_on(RunState state)
    {
        var run = In(state);

        Assert.False(run.IsHeldBy("node", run.Attempt));
        Assert.Equal((null, null), (run.Owner, run.LeaseUntil));
        Assert.Equal(state.IsFinal(), run.FinishedAt is not null);
    }

    [Fact]
    public void Stopping_twice_and_stopping_too_late_are_told_apart()
    {
        Assert.Equal("This run is being stopped already.", In(RunState.Cancelling).Cancel(At)?.Sentence);
        Assert.Equal("This run has already ended.", In(RunState.Completed).Cancel(At)?.Sentence);
    }

    [Fact]
    public void The_stage_goes_forward_and_begins_anew_with_the_next_attempt()
    {
        var run = In(RunState.Pending);
        Assert.Equal(RunStage.Waiting, run.Stage);
        run.Claim("node", At, At.AddSeconds(30));
        Assert.Equal(RunStage.Reading, run.Stage);
        run.Enter(RunStage.Improving);
        run.Enter(RunStage.Preparing);
        Assert.Equal(RunStage.Improving, run.Stage);
        run.Recover(At);
        Assert.Equal(RunStage.Waiting, run.Stage);
        run.Claim("node", At, At.AddSeconds(30));
        Assert.Equal(RunStage.Reading, run.Stage);
    }

    private static SchedulingRun In(RunState state)
    {
        var run = new SchedulingRun { RequestedBy = "Mara", Preset = "Balanced", Rules = "[]" };
        foreach (var step in Ways[state])
            Assert.Null(Steps[step](run));
        Assert.Equal(state, run.State);
        return run;
    }

    private static object Facts(SchedulingRun run) =>
        (run.State, run.Owner, run.LeaseUntil, run.Attempt, run.StartedAt, run.FinishedAt, run.CancelRequestedAt, run.Failure);
}
