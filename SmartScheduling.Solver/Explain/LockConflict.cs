using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.Explain;

/// <summary>
/// Locked assignments that break hard rules by themselves, whatever else is planned, and of which none can be left out: without
/// any one of them the others keep the rules. A single one contradicts a fact: time off, the days before.
/// </summary>
/// <param name="Locks">In order of person and time.</param>
/// <param name="Broken">What they break.</param>
public sealed record LockConflict(IReadOnlyList<(int Person, Position Position)> Locks, IReadOnlyList<Violation> Broken)
{
    /// <summary>The locks and the rules by name: "Ana is locked to Late on Mon 23 Nov and Early on Tue 24 Nov, which breaks “Rest between shifts”: …".</summary>
    public string Sentence(Problem problem)
    {
        var people = Locks.GroupBy(one => one.Person, one => problem.Calendar.On(one.Position.Shift))
            .Select(own => $"{problem.People[own.Key].Name} is locked to {Wording.And([.. own])}");
        var rules = Broken.Select(one => $"“{one.Rule.Definition.Name}”").Distinct();
        return $"{Wording.And([.. people])}, which breaks {Wording.And([.. rules])}: {string.Join(' ', Broken.Select(one => one.Sentence))}";
    }
}
