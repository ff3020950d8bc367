using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.OrTools;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Solver.OrTools;

/// <summary>Whole solves beside a program that does anything but help: they end when they were to, with a roster of our own engines.</summary>
[Collection(AloneCollection.Name)]
public sealed class OrToolsSolveTests : IDisposable
{
    private const string Ready = "echo '{\"ready\":true}'; ";

    private const string OverMaster = Ready + "read line; ";

    /// <summary>The one in the middle counts: other processes of the machine may keep a thread from its turn once, but not mostly.</summary>
    private const int Attempts = 3;

    private const string Late = "did not answer in time";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan LongestLimit = Limit * 16;

    private static readonly OrToolsLimits Wide = new() { Memory = 64 << 20, Start = TimeSpan.FromMinutes(2), Grace = TimeSpan.FromMinutes(2), Pause = TimeSpan.Zero };

    private static readonly OrToolsLimits Tight = Wide with { Start = TimeSpan.FromSeconds(1), Round = TimeSpan.FromSeconds(0.2), Grace = TimeSpan.FromSeconds(0.3) };

    private static readonly Problem Week = Restaurant.Week(12);

    private readonly TemporaryFolder _folder = new("or-tools");

    public static IEnumerable<TheoryDataRow<string, string>> Failures =>
    [
        new("exit 3", "ended with code 3") { Label = "ends at once" },
        new("kill -9 $$", "ended with code 137") { Label = "killed at the start" },
        new("yes", "printed what is no answer") { Label = "garbage" },
        new("exec tail /dev/zero", "took more memory than it may and was stopped") { Label = "memory" },
        new("exec sleep 3600", Late) { Label = "hangs at the start" },
        new(Ready + "echo hello; exec sleep 3600", "printed what is no answer") { Label = "garbage when it is ready" },
        new(OverMaster + "kill -9 $$", "ended with code 137") { Label = "killed over a master" },
        new(OverMaster + "yes", "printed what is no answer") { Label = "garbage for an answer" },
        new(OverMaster + "exec tail /dev/zero", "took more memory than it may and was stopped") { Label = "memory over a master" },
        new(OverMaster + "exec sleep 3600", Late) { Label = "hangs over a master" },
        new(OverMaster + "echo '{\"chosen\":null}'; read line; kill -9 $$", "ended with code 137") { Label = "killed over its second master" },
    ];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Failures))]
    public void When_it_fails_the_solve_goes_on_to_its_own_limit_and_says_so_once(string script, string reason)
    {
        var limits = reason != Late ? Wide : script.StartsWith(Ready, StringComparison.Ordinal) ? Tight with { Start = Wide.Start } : Tight;
        var limit = Limit;
        var observer = new Observer();
        var result = Solve(script, limits, limit, observer);
        // A busy machine may leave the program without a turn, or without a master, in so little time.
        while (result.Notes.Count == 0 && limit < LongestLimit) result = Solve(script, limits, limit *= 2, observer);

        Assert.True(result.Status is SolverStatus.Feasible or SolverStatus.Optimal);
        Assert.Equal(Evaluation.ScoreOf(Week, result.Roster!), result.Score);
        Assert.Equal($"OR-Tools {reason}; the rest went on without it.", Assert.Single(result.Notes));
        Assert.Equal(result.Notes, observer.Notes);
        Assert.Empty(result.Faults);
        Assert.False(result.WasCancelled);
        // Only a proof may end it before its time.
        Assert.InRange(result.WallTime, result.Status == SolverStatus.Optimal ? TimeSpan.Zero : limit, limit + TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void What_it_says_itself_is_for_whoever_runs_the_machine_and_not_in_the_answer()
    {
        var observer = new Observer();
        var result = Solve("echo 'Error: nothing at /srv/site/integer-master.mjs' >&2; exit 1", Wide, Limit, observer);

        Assert.Equal("OR-Tools ended with code 1; the rest went on without it.", Assert.Single(result.Notes));
        Assert.Contains("nothing at /srv/site/integer-master.mjs", Assert.Single(observer.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void How_often_it_answered_stands_in_the_answer()
    {
        var result = Solve(Ready + "while read line; do echo '{\"chosen\":null}'; done", Wide, Limit * 4, new Observer());
        Assert.True(result.OrToolsAnswers > 0);
        Assert.Empty(result.Notes);
    }

    [Theory]
    [InlineData(2, false, false)]
    [InlineData(3, false, true)]
    [InlineData(2, true, true)]
    public void That_it_is_missing_is_said_where_it_would_have_had_a_thread(int threads, bool isAlwaysBeside, bool isSaid)
    {
        var engine = new PortfolioEngine(TimeProvider.System, new(null, "Not used: it is not there."), isAlwaysBeside);
        var result = engine.Solve(Week, new() { TimeLimit = TimeSpan.FromSeconds(0.3), Threads = threads }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal(isSaid ? ["OR-Tools: Not used: it is not there."] : [], result.Notes);
        Assert.Equal(0, result.OrToolsAnswers);
    }

    [Theory]
    [InlineData("")]
    [InlineData(OverMaster)]
    public void A_solve_that_is_cancelled_answers_within_a_second_and_the_program_ends_with_it(string before)
    {
        List<TimeSpan> late = [];
        for (var attempt = 0; attempt < Attempts; attempt++) late.Add(Stop(before, _folder.File($"{attempt}.pid")));

        Assert.True(late.Order().ElementAt(Attempts / 2) < TimeSpan.FromSeconds(1), $"It took {string.Join(", ", late.Select(one => $"{one.TotalMilliseconds:F0} ms"))}.");
    }

    /// <summary>Cancels once the program hangs; how long after that the solve answered.</summary>
    private TimeSpan Stop(string before, string pid)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        long told = 0;
        using var hears = cancellation.Token.Register(() => told = Stopwatch.GetTimestamp());
        var observer = new Observer { Reported = () => { if (File.Exists(pid)) cancellation.Cancel(); } };
        // A file that is moved there is there as a whole.
        var result = Solve($"{before}echo $$ >'{pid}.new'; mv '{pid}.new' '{pid}'; exec sleep 3600", Wide, TimeSpan.FromMinutes(1), observer, cancellation.Token);
        var late = Stopwatch.GetElapsedTime(told);

        Assert.True(result.WasCancelled);
        Assert.Equal(Evaluation.ScoreOf(Week, result.Roster!), result.Score);
        Assert.Empty(result.Notes);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(int.Parse(File.ReadAllText(pid), CultureInfo.InvariantCulture)));
        return late;
    }

    private EngineResult Solve(string script, OrToolsLimits limits, TimeSpan limit, Observer observer, CancellationToken? cancellation = null)
    {
        var path = _folder.File("program.sh");
        File.WriteAllText(path, script + "\n");
        var engine = new PortfolioEngine(TimeProvider.System, new(path, ""), isAlwaysBeside: true) { Limits = limits, OrToolsProgram = "sh" };
        return engine.Solve(Week, new() { TimeLimit = limit, Threads = 2 }, observer, cancellation ?? TestContext.Current.CancellationToken);
    }

    private sealed class Observer : ISolveObserver
    {
        private readonly ConcurrentQueue<string> notes = new();

        public IEnumerable<string> Notes => notes;

        public Action? Reported { get; init; }

        public void Report(SolveProgress progress) => Reported?.Invoke();

        public void Note(string sentence) => notes.Enqueue(sentence);
    }
}
