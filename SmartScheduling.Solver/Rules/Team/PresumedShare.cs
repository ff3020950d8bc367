using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Rules.Team;

/// <summary>
/// A fair share while all have as much together as in a certain roster: about single people then, as <see cref="FairWhenFilled"/>, but only presumed. What
/// it says of a roster in which all have d units more or less differs from the rule by about d² / n points of the weight, n being those who share.
/// </summary>
internal sealed class PresumedShare
{
    private readonly PersonMachine?[] machines;

    private PresumedShare(Problem problem, ActiveRule rule, Roster roster)
    {
        var (measure, shares) = ((FairRule)rule.Definition).Shared(problem, rule);
        var all = shares.Before.Sum();
        foreach (var person in shares.Members)
            for (var day = 0; day < problem.Calendar.Days; day++) all += measure.Change(person, DayWork.Off(day), roster[person, day]);
        machines = FairCounter.Of(problem, rule, measure, shares, all);
    }

    /// <summary>What it says about a person; null where that takes no part.</summary>
    public PersonMachine? MachineOf(int person) => machines[person];

    /// <summary>One of each rule about fair shares that is about all rosters together also when every place is filled.</summary>
    public static PresumedShare[] Of(Problem problem, Roster roster) => [.. Rules(problem).Select(rule => new PresumedShare(problem, rule, roster))];

    /// <summary>Rules of which there is something to presume.</summary>
    public static IEnumerable<ActiveRule> Rules(Problem problem)
    {
        HashSet<ActiveRule> known = [.. problem.RuleBook.FairWhenFilled.Select(share => share.Rule)];
        return problem.Rules.Where(rule => rule is { Definition: FairRule, Level: RuleLevel.Soft, Weight: > 0 } && !known.Contains(rule));
    }
}
