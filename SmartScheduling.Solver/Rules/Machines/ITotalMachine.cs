namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>A machine whose days are told in one sentence, because each of them for itself says nothing.</summary>
public interface ITotalMachine : IDayMachine
{
    /// <summary>The rest of a sentence about the amount of all days together that begins with the person's name.</summary>
    string ExplainTotal(long amount);
}
