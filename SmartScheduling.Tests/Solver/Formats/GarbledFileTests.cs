using System.Text.RegularExpressions;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Formats;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Formats;

/// <summary>Files that were damaged are refused with a sentence that says where, or are problems that can be solved; never anything else.</summary>
public sealed partial class GarbledFileTests : IDisposable
{
    private const int Each = 150;

    private static readonly string[] Inrc2Files = ["Sc-tiny.txt", "H0-tiny-0.txt", "WD-tiny-0.txt", "WD-tiny-1.txt"];

    private readonly Inrc2Folder _folder = new();

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, 6)];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Blocks))]
    public void A_garbled_json_problem_is_refused_with_the_place(int block)
    {
        var whole = block % 2 == 0 ? File.ReadAllText(JsonInstanceTests.ExamplePath) : JsonInstance.Format(RandomProblem.WithInput(block).Input);
        Every(block, garbling => JsonInstance.Parse(garbling.Of(whole)).Problem);
    }

    [Theory, MemberData(nameof(Blocks))]
    public void A_garbled_benchmark_instance_is_refused_with_the_place(int block) =>
        Every(block, garbling => CurtoisInstance.Parse(garbling.Of(CurtoisInstanceTests.Small)).Problem);

    [Theory, MemberData(nameof(Blocks))]
    public void A_garbled_competition_instance_is_refused_with_the_place(int block)
    {
        var whole = Inrc2Files.ToDictionary(file => file, file => File.ReadAllText(Path.Combine(_folder.Path, file)));
        var turn = 0;
        Every(block, garbling =>
        {
            var file = Inrc2Files[turn++ % Inrc2Files.Length];
            File.WriteAllText(Path.Combine(_folder.Path, file), garbling.Of(whole[file]));
            try
            {
                return InstanceFile.Read(Path.Combine(_folder.Path, "tiny_0_0-1")).Problem;
            }
            finally
            {
                File.WriteAllText(Path.Combine(_folder.Path, file), whole[file]);
            }
        });
    }

    private static void Every(int block, Func<Garbling, Problem> read)
    {
        var refused = 0;
        for (var seed = block * Each; seed < (block + 1) * Each; seed++)
        {
            Problem problem;
            try
            {
                problem = read(new Garbling(seed));
            }
            catch (InstanceFormatException fault)
            {
                refused++;
                Assert.True(Place().IsMatch(fault.Message), $"Seed {seed}: '{fault.Message}' does not say where.");
                continue;
            }
            catch (Exception other)
            {
                throw new Xunit.Sdk.XunitException($"Seed {seed}: {other}");
            }

            Solves(problem, seed);
        }

        Assert.InRange(refused, Each / 4, Each);
    }

    private static void Solves(Problem problem, int seed)
    {
        try
        {
            var result = new PortfolioEngine(TimeProvider.System).Solve(
                problem, new() { IterationLimit = 3, TimeLimit = TimeSpan.FromMinutes(1) }, SilentObserver.Instance, TestContext.Current.CancellationToken);
            Assert.Equal(Evaluation.ScoreOf(problem, result.Roster!), result.Score);
            Assert.True(result.Score is { Hard: >= 0, Uncovered: >= 0, Soft: >= 0 }, $"{result.Score}");
        }
        catch (Exception other)
        {
            throw new Xunit.Sdk.XunitException($"Seed {seed} is a problem that cannot be solved: {other}");
        }
    }

    /// <summary>A line, a path in the file, or the section or the file that it is about.</summary>
    [GeneratedRegex(@"[Ll]ine \d+|LineNumber: \d+|^[a-z]\w*(\[\d+\])?(\.\w+(\[\d+\])?)*: |SECTION_HORIZON|\.txt |a list holds a null|The file holds no problem|missing required properties|_0_0-1 has 2 weeks", RegexOptions.Multiline)]
    private static partial Regex Place();
}
