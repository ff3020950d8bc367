using System.Text.Json;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Processes;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.OrTools;

/// <summary>
/// OR-Tools in a child process for the time of one solve: it gets masters, and what it chooses is scored by our own rules
/// before it counts. When it dies, hangs, takes too much memory or prints what is no answer, it is given up, once and for
/// all, and <see cref="Fault"/> says why; the solve goes on.
/// </summary>
internal sealed class OrToolsPartner : IColumnPartner, IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private readonly Problem problem;
    private readonly SharedBest shared;
    private readonly OrToolsLimits limits;
    private readonly Action<string> told;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private readonly CancellationTokenSource giveUp = new();
    private readonly SupervisedProcess? child;
    private readonly Task watch;
    private readonly ITimer deadline;
    private IntegerMaster? master;
    private IntegerMaster? left;
    private bool isReady;
    private bool isDisposed;
    private long answeredAt;

    private OrToolsPartner(string program, string script, Problem problem, SharedBest shared, OrToolsLimits limits, TimeProvider time, Action<string> told)
    {
        (this.problem, this.shared, this.limits, this.time, this.told) = (problem, shared, limits, time, told);
        deadline = time.CreateTimer(_ => Abandon("did not answer in time"), null, limits.Start, Timeout.InfiniteTimeSpan);
        lock (gate) child = SupervisedProcess.Start(program, [script], new(Timeout.InfiniteTimeSpan, limits.Memory), time, Hear);
        if (child is null) Abandon($"could not be started: there is no {program}");
        watch = child is null ? Task.CompletedTask : Task.Run(WatchAsync);
    }

    /// <summary>Why it was given up, in words of our own; null while it works.</summary>
    public string? Fault { get; private set; }

    /// <summary>How many masters it answered.</summary>
    public int Answers { get; private set; }

    public int? ProcessId => child?.Id;

    public bool IsIdle
    {
        get
        {
            lock (gate) return isReady && master is null && Fault is null && (Answers == 0 || time.GetElapsedTime(answeredAt) >= limits.Pause);
        }
    }

    /// <param name="told">Hears why it was given up, with the program's own words.</param>
    public static OrToolsPartner Start(
        string script, Problem problem, SharedBest shared, OrToolsLimits limits, TimeProvider time, Action<string> told, string program = "node") =>
        new(program, script, problem, shared, limits, time, told);

    public void Take(IntegerMaster next)
    {
        lock (gate)
        {
            if (!isReady || master is not null || Fault is not null) return;
            master = next;
            deadline.Change(limits.Round + limits.Grace, Timeout.InfiniteTimeSpan);
        }

        var line = JsonSerializer.Serialize(new { Seconds = limits.Round.TotalSeconds, next.Targets, next.Shorts, next.Overs, next.Choices, next.Fair }, Options);
        // A pipe that nobody reads must not hold up the columns.
        _ = Task.Run(() => TellAsync(line));
    }

    public void Leave(IntegerMaster last)
    {
        lock (gate)
        {
            if (!isReady || master is not null)
            {
                left = last;
                return;
            }
        }

        Take(last);
    }

    public void Dispose()
    {
        lock (gate) isDisposed = true;
        deadline.Dispose();
        giveUp.Cancel();
        watch.GetAwaiter().GetResult();
        giveUp.Dispose();
    }

    private async Task TellAsync(string line)
    {
        try
        {
            await child!.Input.WriteLineAsync(line).ConfigureAwait(false);
            await child.Input.FlushAsync().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            // It has ended; whoever watches it says why.
        }
    }

    private async Task WatchAsync()
    {
        await using (child)
        {
            var outcome = await child!.EndsAsync(giveUp.Token).ConfigureAwait(false);
            if (outcome.End != ProcessEnd.Cancelled) Abandon(outcome.OwnWords, outcome.Reason);
        }
    }

    private void Hear(string line)
    {
        var message = OrToolsMessage.TryParse(line);
        IntegerMaster? answered;
        lock (gate)
        {
            if (Fault is not null || isDisposed) return;
            answered = master;
            if (message is { Ready: true } && !isReady) isReady = true;
            else if (message is { Ready: false } && answered is not null) (master, answeredAt, Answers) = (null, time.GetTimestamp(), Answers + 1);
            else message = null;
            deadline.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        if (message is null) Abandon("printed what is no answer");
        else if (message.Chosen is not null) Offer(answered!, message.Chosen);
        if (Interlocked.Exchange(ref left, null) is { } last) Take(last);
    }

    private void Offer(IntegerMaster answered, int[] chosen)
    {
        if (answered.Roster(problem, chosen) is { } roster) shared.Offer(Evaluation.ScoreOf(problem, roster), roster);
        else Abandon("chose what was not there");
    }

    private void Abandon(string why, string? inFull = null)
    {
        lock (gate)
        {
            if (Fault is not null || isDisposed) return;
            Fault = why;
            giveUp.Cancel();
        }

        told(inFull ?? why);
    }
}
