using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>The rules of a problem made ready: machines by person, and the team rules.</summary>
public sealed class RuleBook
{
    private readonly PersonMachine[][] machines;
    private readonly (TeamRule Definition, ActiveRule Rule)[] team;
    private readonly Problem problem;

    internal RuleBook(Problem problem)
    {
        this.problem = problem;
        var byPerson = problem.People.Select(_ => new List<PersonMachine>()).ToArray();
        foreach (var rule in problem.Rules)
            if (rule.Definition is PersonRule definition)
                foreach (var machine in definition.Machines(problem, rule)) byPerson[machine.Person.Index].Add(machine);
        machines = [.. byPerson.Select(list => list.ToArray())];
        team = [.. problem.Rules.Where(rule => rule.Definition is TeamRule).Select(rule => ((TeamRule)rule.Definition, rule))];
    }

    /// <summary>Every machine that says something about a person.</summary>
    public ReadOnlySpan<PersonMachine> Machines(int person) => machines[person];

    /// <summary>New tallies of the team rules, over an empty roster.</summary>
    public TeamTally[] Tallies() => [.. team.Select(one => one.Definition.Tally(problem, one.Rule))];
}
