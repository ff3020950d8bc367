using SmartScheduling.Solver.Engines;

namespace SmartScheduling.Solver.CommandLine;

/// <summary>Writes a line whenever there is a better roster.</summary>
internal sealed class ProgressLines(TextWriter error) : ISolveObserver
{
    public void Note(string sentence) => error.WriteLine(sentence);

    public void Report(SolveProgress progress)
    {
        if (progress.Better is null) return;
        error.WriteLine(FormattableString.Invariant(
            $"{progress.Elapsed.TotalSeconds,8:F2} s  {progress.Best,-20} {progress.Filled}/{progress.Required} filled  {progress.Iterations} iterations"));
    }
}
