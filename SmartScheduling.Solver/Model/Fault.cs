namespace SmartScheduling.Solver.Model;

/// <summary>Why an input is refused before solving.</summary>
/// <param name="Field">Where it stands in the input, for example <c>shifts[3].end</c>.</param>
/// <param name="Sentence">What is wrong, in words a manager understands.</param>
public sealed record Fault(string Field, string Sentence)
{
    private const string Locks = "locks";

    /// <summary>Whether a locked assignment contradicts another one or a fact; all the rest of the input is sound then.</summary>
    public bool IsOfLock => Field.StartsWith(Locks, StringComparison.Ordinal);

    internal static Fault OfLock(int place, string sentence) => new($"{Locks}[{place}]", sentence);
}
