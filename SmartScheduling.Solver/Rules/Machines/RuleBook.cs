using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>The rules of a problem made ready: machines by person, rows by setting.</summary>
public sealed class RuleBook
{
    private readonly PersonMachine[][] machines;
    private readonly (TeamRule Definition, ActiveRule Rule)[] team;
    private readonly RowIndex?[] rows;
    private readonly Problem problem;
    private readonly Lazy<RowIndex> allRows;

    internal RuleBook(Problem problem)
    {
        this.problem = problem;
        var byPerson = problem.People.Select(_ => new List<PersonMachine>()).ToArray();
        foreach (var rule in problem.Rules)
            if (rule.Definition is PersonRule definition)
                foreach (var machine in definition.Machines(problem, rule)) byPerson[machine.Person.Index].Add(machine);
        machines = [.. byPerson.Select(list => list.ToArray())];
        team = [.. problem.Rules.Where(rule => rule.Definition is TeamRule).Select(rule => ((TeamRule)rule.Definition, rule))];
        rows = new RowIndex?[problem.Rules.Count];
        foreach (var (definition, rule) in team) rows[rule.Index] = new(problem, definition.Rows(problem, rule));
        allRows = new(() => new(problem, [.. rows.SelectMany(index => index?.Rows ?? []).Where(row => row.Missing != Score.Zero || row.Excess != Score.Zero)]));
    }

    /// <summary>The rows of all settings together, without those that never cost anything.</summary>
    internal RowIndex AllRows => allRows.Value;

    /// <summary>Every machine that says something about a person.</summary>
    public ReadOnlySpan<PersonMachine> Machines(int person) => machines[person];

    /// <summary>The rows of one setting; none for a rule about single people and for a fair share.</summary>
    public IReadOnlyList<Row> Rows(ActiveRule rule) => rows[rule.Index]?.Rows ?? [];

    internal RowIndex IndexOf(ActiveRule rule) => rows[rule.Index]!;

    /// <summary>New tallies of the team rules, over an empty roster.</summary>
    public TeamTally[] Tallies() => [.. team.Select(one => one.Definition.Tally(problem, one.Rule))];

    /// <summary>New tallies of the team rules that are not rows, over an empty roster.</summary>
    internal TeamTally[] TalliesBesideRows() => [.. team.Where(one => one.Definition is not RowRule).Select(one => one.Definition.Tally(problem, one.Rule))];
}
