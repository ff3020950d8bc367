using System.Diagnostics;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.OrTools;
using SmartScheduling.Solver.Search;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Solver.OrTools;

public sealed class OrToolsPartnerTests : IDisposable
{
    private const string Ready = "echo '{\"ready\":true}'; ";

    private static readonly OrToolsLimits Wide = new() { Start = TimeSpan.FromMinutes(2), Grace = TimeSpan.FromMinutes(2), Pause = TimeSpan.Zero };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly SharedBest _shared = new();
    private readonly RosterProgram _program = new();

    public static IEnumerable<TheoryDataRow<string, string>> Failures =>
    [
        new("exit 3", "ended with code 3") { Label = "ends at once" },
        new("echo 'Error: no such thing' >&2; exit 1", "no such thing") { Label = "says why" },
        new("echo hello", "printed what is no answer") { Label = "garbage" },
        new("echo '{\"chosen\":[0,0]}'", "printed what is no answer") { Label = "an answer that nobody asked for" },
        new("exec tail /dev/zero", "more memory than it may") { Label = "memory" },
        new("sleep 3600", "did not answer in time") { Label = "hangs at the start" },
        new(Ready + "sleep 3600", "did not answer in time") { Label = "hangs over a master" },
        new(Ready + "read line; kill -9 $$", "ended with code 137") { Label = "killed in the middle" },
        new(Ready + "read line; yes", "printed what is no answer") { Label = "garbage for an answer" },
        new(Ready + "read line; echo '{\"chosen\":[0,9]}'; read line", "chose what was not there") { Label = "a choice that is not there" },
        new(Ready + "read line; echo '{\"chosen\":[0]}'; read line", "chose what was not there") { Label = "a choice for too few" },
    ];

    public void Dispose()
    {
        _program.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory, MemberData(nameof(Failures))]
    public async Task One_that_fails_is_given_up_with_the_reason(string script, string reason)
    {
        var (problem, master) = Master();
        string? told = null;
        using var partner = Start(problem, script, new() { Memory = 64 << 20, Start = TimeSpan.FromSeconds(3), Round = TimeSpan.FromSeconds(1), Grace = TimeSpan.FromSeconds(2) }, why => told = why);
        await Eventually.TrueAsync(() =>
        {
            if (partner.IsIdle) partner.Take(master);
            return Task.FromResult(told is not null);
        }, "the partner is given up");
        Assert.Contains(reason, told, StringComparison.Ordinal);
        Assert.StartsWith(partner.Fault!, told, StringComparison.Ordinal);
        Assert.False(partner.IsIdle);
        Assert.Null(_shared.Best);
    }

    [Fact]
    public async Task What_it_chooses_is_scored_and_shared_and_the_next_master_may_come()
    {
        var (problem, master) = Master();
        using var partner = Start(problem, Ready + "while read line; do echo '{\"chosen\":[1,0]}'; done", Wide);
        for (var round = 1; round <= 2; round++)
        {
            await Eventually.TrueAsync(() => Task.FromResult(partner.IsIdle), "it is ready for a master");
            partner.Take(master);
            await Eventually.TrueAsync(() => Task.FromResult(partner.Answers == round && _shared.Best is not null), "it answers");
        }

        Assert.Equal(Score.Zero, _shared.Best!.Value.Score);
        Assert.Null(partner.Fault);
    }

    [Fact]
    public async Task What_is_left_before_it_is_ready_or_while_it_is_busy_comes_next()
    {
        var (problem, master) = Master();
        var go = Path.Combine(_folder.FullName, "go");
        using var partner = Start(problem, $"while [ ! -e '{go}' ]; do sleep 0.05; done; {Ready}while read line; do echo '{{\"chosen\":[1,0]}}'; done", Wide);
        partner.Take(master);
        partner.Leave(master);
        Assert.False(partner.IsIdle);
        File.WriteAllText(go, "");
        await Eventually.TrueAsync(() => Task.FromResult(partner.Answers == 1), "it answers what was left");
        partner.Leave(master);
        await Eventually.TrueAsync(() => Task.FromResult(partner.Answers == 2), "it answers what was left while it had nothing to do");
        Assert.Null(partner.Fault);
    }

    [Fact]
    public async Task It_ends_with_the_solve_also_in_the_middle_of_a_master()
    {
        var (problem, master) = Master();
        var partner = Start(problem, Ready + "read line; sleep 3600", Wide);
        await Eventually.TrueAsync(() => Task.FromResult(partner.IsIdle), "it is ready for a master");
        partner.Take(master);
        var id = partner.ProcessId!.Value;
        partner.Dispose();
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
        Assert.Null(partner.Fault);
    }

    [Fact]
    public void Without_Node_it_is_given_up_at_once()
    {
        string? told = null;
        using var partner = OrToolsPartner.Start("none.mjs", Master().Problem, _shared, Wide, TimeProvider.System, why => told = why, "no-such-program-here");
        Assert.Contains("could not be started", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SCIP_chooses_the_best_combination()
    {
        var installation = OrToolsInstallation.Find(TimeProvider.System);
        if (!installation.IsThere) Assert.Skip(installation.Sentence);
        var (problem, master) = Master();
        using var partner = OrToolsPartner.Start(installation.Script!, problem, _shared, Wide, TimeProvider.System, _ => { });
        await Eventually.TrueAsync(() => Task.FromResult(partner.IsIdle || partner.Fault is not null), "it is ready for a master", TimeSpan.FromMinutes(2));
        partner.Take(master);
        await Eventually.TrueAsync(() => Task.FromResult(_shared.Best is not null || partner.Fault is not null), "it answers", TimeSpan.FromMinutes(2));
        Assert.Null(partner.Fault);
        Assert.Equal(Score.Zero, _shared.Best!.Value.Score);
    }

    /// <summary>Two people and three days with a place each: the first by everybody is nothing, the best is that one has all of them.</summary>
    private (Problem Problem, IntegerMaster Master) Master()
    {
        var week = new WeekSketch(3).Rule(RuleKey.Coverage);
        week.Person("Ana");
        week.Person("Ben");
        week.Earlies();
        var problem = week.Problem;
        var rows = CoupledRows.Of(problem, new(1e6, 1e3, 1));
        var prices = new DayPrices(problem);
        ColumnPerson[] people = [.. new PersonModels(problem).All(() => false)!.Select(model => new ColumnPerson(model, rows, prices))];
        var lagrangian = new Lagrangian(rows, people, _program);
        var incumbent = new Incumbent(lagrangian);
        incumbent.Take([[0, 0, 0], [0, 0, 0]]);
        var pool = new RosterPool(2);
        pool.Add(1, [0, 1, 0]);
        pool.Add(0, [1, 1, 1]);
        return (problem, IntegerMaster.Of(problem, lagrangian, pool, incumbent));
    }

    private OrToolsPartner Start(Problem problem, string script, OrToolsLimits limits, Action<string>? told = null) =>
        OrToolsPartner.Start(Script(script), problem, _shared, limits, TimeProvider.System, told ?? (_ => { }), "sh");

    private string Script(string text)
    {
        var path = Path.Combine(_folder.FullName, "program.sh");
        File.WriteAllText(path, text + "\n");
        return path;
    }
}
