using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Formats;

namespace SmartScheduling.Solver.CommandLine;

/// <summary>Solves one file and prints the answer.</summary>
internal static class SolveCommand
{
    public static async Task<ExitCode> RunAsync(SolveArguments arguments, TextWriter output, TextWriter error)
    {
        var engine = EngineCatalogue.Named(arguments.Engine, TimeProvider.System)
            ?? throw new UsageException($"There is no engine '{arguments.Engine}'; there is: {string.Join(", ", EngineCatalogue.Names)}.");
        var instance = InstanceFile.Read(arguments.File);
        var options = new SolveOptions
        {
            Seed = arguments.Seed,
            TimeLimit = arguments.TimeLimit,
            IterationLimit = arguments.Iterations,
            GapTarget = arguments.GapPercent / 100,
            Threads = arguments.Threads,
        };
        using var cancellation = new CancellationTokenSource();
        void Stop(object? sender, ConsoleCancelEventArgs pressed)
        {
            // The first Ctrl-C asks the engine for its best roster; the second ends the process.
            pressed.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        }

        Console.CancelKeyPress += Stop;
        try
        {
            var result = engine.Solve(instance.Problem, options, new ProgressLines(error), cancellation.Token);
            foreach (var fault in result.Faults) await error.WriteLineAsync($"{fault.Engine} broke down: {fault.Exception}");
            if (arguments.Out is { } path && result.Roster is { } roster)
            {
                await using var writer = new StreamWriter(path);
                instance.WriteRoster(roster, writer);
            }

            var explanation = arguments.Explain ? Explanation.Of(instance.Problem, result.Roster) : null;
            await output.WriteLineAsync(arguments.Json ? Answer.Json(instance.Problem, result, explanation) : Answer.Text(instance.Problem, result, explanation));
            return result.Status is SolverStatus.Feasible or SolverStatus.Optimal ? ExitCode.Solved : ExitCode.HardRulesBroken;
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
        }
    }
}
