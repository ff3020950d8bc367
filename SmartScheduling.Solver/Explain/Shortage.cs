using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.Explain;

/// <summary>
/// Positions of one day that ask for more people than there can be: no roster that keeps the hard rules fills them all.
/// </summary>
/// <param name="Positions">One, or several that compete for the same people.</param>
/// <param name="Required">How many they ask for together.</param>
/// <param name="Possible">How many of these places can be filled at most.</param>
/// <param name="Holders">How many people hold one of the job roles on that day.</param>
/// <param name="Excluded">How many of the holders can have none of the positions, by the rule that excludes them.</param>
public sealed record Shortage(
    IReadOnlyList<Position> Positions, int Required, int Possible, int Holders, IReadOnlyList<(ActiveRule Rule, int People)> Excluded)
{
    /// <summary>"Night on Tue 24 Nov asks for 3 Cook, and at most 1 is possible: 4 hold the job role; “Time off” excludes 2 and “Eligible” 1."</summary>
    public string Sentence(Problem problem)
    {
        var shifts = Positions.GroupBy(position => position.Shift, position => problem.Roles[position.Role])
            .Select(roles => $"{roles.Key.Name} ({string.Join(", ", roles)})");
        var asks = Positions.Count == 1
            ? $"{problem.Calendar.On(Positions[0].Shift)} asks for {Required} {problem.Roles[Positions[0].Role]}"
            : $"{Wording.And([.. shifts])} on {problem.Calendar.Name(Positions[0].Shift.Day)} ask for {Required} people together";
        var excluded = Excluded.Select((one, place) => place == 0 ? $"“{one.Rule.Definition.Name}” excludes {one.People}" : $"“{one.Rule.Definition.Name}” {one.People}");
        return $"{asks}, and at most {Possible} {(Possible == 1 ? "is" : "are")} possible: {Wording.Count(Holders, "person holds", "people hold")} the job role"
            + $"{(Excluded.Count == 0 ? "" : $"; {Wording.And([.. excluded])}")}.";
    }
}
