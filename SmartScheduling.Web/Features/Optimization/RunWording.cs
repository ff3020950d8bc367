using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Web.Components.Status;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>How pages say what a run is doing.</summary>
public static class RunWording
{
    public static string Word(this RunState state) => state switch
    {
        RunState.Pending => "Waiting",
        RunState.Running => "Running",
        RunState.Cancelling => "Stopping",
        RunState.Completed => "Done",
        RunState.Failed => "Failed",
        _ => "Stopped",
    };

    public static Tone Tone(this RunState state) => state switch
    {
        RunState.Pending => Components.Status.Tone.Waiting,
        RunState.Running or RunState.Cancelling => Components.Status.Tone.Mine,
        RunState.Completed => Components.Status.Tone.Full,
        RunState.Failed => Components.Status.Tone.Conflict,
        _ => Components.Status.Tone.Cancelled,
    };

    public static string Icon(this RunState state) => state switch
    {
        RunState.Running => "play",
        RunState.Cancelling => "stop",
        _ => state.Tone().ToString().ToLowerInvariant(),
    };

    /// <summary>What a run is about at a stage, for whoever waits for it.</summary>
    public static string Phrase(this RunStage stage) => stage switch
    {
        RunStage.Waiting => "Waiting for its turn",
        RunStage.Reading => "Reading the week",
        RunStage.Preparing => "Working out who can work when",
        RunStage.FirstRoster => "Making a first roster",
        RunStage.Improving => "Improving the roster",
        RunStage.ClosingGap => "Closing the gap to the best possible",
        _ => "Saving the proposal",
    };

    /// <summary>What worked on a run; who broke down or was missing is told with the reason, because the result may be worse for it.</summary>
    public static string Engine(EngineResult result)
    {
        var text = string.Concat([
            $"{result.Engine} {result.EngineVersion}{(result.OrToolsAnswers > 0 ? " with OR-Tools" : "")}",
            .. result.Faults.Select(fault => $", without {fault.Engine}, which failed"),
            .. result.Notes.Select(note => $". {note}")]);
        return text.Length <= SchedulingRun.EngineLength ? text : $"{text[..(SchedulingRun.EngineLength - 1)]}…";
    }

    /// <summary>What may be claimed about the roster of a run that breaks strict rules by so much.</summary>
    public static string Sentence(this SolverStatus status, long hard) => status switch
    {
        SolverStatus.Feasible when hard > 0 => "Breaks no strict rule beyond what locked assignments force; a better one may exist.",
        SolverStatus.Optimal => "Proven to be the best possible.",
        SolverStatus.Feasible => "Keeps every strict rule; a better one may exist.",
        SolverStatus.Infeasible => "Locked assignments or fixed facts contradict each other.",
        _ => "No roster that keeps every strict rule was found.",
    };

    /// <summary>What a bound says of the soft points. It holds among rosters that are as good at the levels above.</summary>
    public static string BoundSentence(string points) => $"No roster that breaks as few strict rules and fills as much has fewer than {points} points.";

    /// <summary><c>Balanced</c>, <c>Balanced, three proposals</c></summary>
    public static string Name(string preset, bool variants) => variants ? $"{preset}, three proposals" : preset;

    /// <summary>What a proposal favours, as its name: <c>Fair</c>.</summary>
    public static string Word(this Favours favours) => favours switch
    {
        Favours.Fairness => "Fair",
        Favours.Wishes => "Wishes",
        Favours.Cost => "Cost",
        _ => "Proposal",
    };

    /// <summary>That a proposal is applied, and which where a run has several: <c>Applied: Fair</c>.</summary>
    public static string AppliedWord(this Favours favours) => favours == Favours.Preset ? "Applied" : $"Applied: {favours.Word()}";

    /// <summary><c>0:07</c>, <c>12:30</c>, <c>1:00:00</c></summary>
    public static string Clock(TimeSpan span) => span.TotalHours >= 1
        ? $"{(int)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}"
        : $"{span.Minutes}:{span.Seconds:00}";

    /// <summary><c>30 s</c>, <c>5 min</c>, <c>1 h</c></summary>
    public static string Duration(int seconds) => seconds switch
    {
        < 60 => $"{seconds} s",
        >= 3600 when seconds % 3600 == 0 => $"{seconds / 3600} h",
        _ when seconds % 60 == 0 => $"{seconds / 60} min",
        _ => $"{seconds / 60} min {seconds % 60} s",
    };

    /// <summary>Where a waiting run stands in line.</summary>
    public static string Place(int ahead) => ahead == 0 ? "Next in line." : $"{Ordinal(ahead + 1)} in line, {Wording.Count(ahead, "optimization", "optimizations")} before it.";

    private static string Ordinal(int number) => (number % 100 is 11 or 12 or 13 ? 0 : number % 10) switch
    {
        1 => $"{number}st",
        2 => $"{number}nd",
        3 => $"{number}rd",
        _ => $"{number}th",
    };
}
