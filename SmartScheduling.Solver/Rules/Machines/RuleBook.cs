using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Team;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>The rules of a problem made ready: machines by person, rows by setting.</summary>
public sealed class RuleBook
{
    private readonly PersonMachine[][] machines;
    private readonly (TeamRule Definition, ActiveRule Rule)[] team;
    private readonly RowIndex?[] rows;
    private readonly Problem problem;
    private readonly Lazy<RowIndex> allRows;
    private readonly Lazy<FairWhenFilled[]> fairWhenFilled;

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
        fairWhenFilled = new(() => [.. team.Select(one => (one.Definition as FairRule)?.WhenFilled(problem, one.Rule)).OfType<FairWhenFilled>()]);
    }

    /// <summary>The rows of all settings together, without those that never cost anything.</summary>
    internal RowIndex AllRows => allRows.Value;

    /// <summary>Every machine that says something about a person.</summary>
    public ReadOnlySpan<PersonMachine> Machines(int person) => machines[person];

    /// <summary>The fair shares that are about single people while every place is filled.</summary>
    internal IReadOnlyList<FairWhenFilled> FairWhenFilled => fairWhenFilled.Value;

    /// <summary>By position the row that says how many people it wants, whoever they are, and lets none of them be missing.</summary>
    internal Dictionary<Position, PositionRow> CoverageRows()
    {
        Dictionary<Position, PositionRow> found = [];
        foreach (var (definition, rule) in team)
        {
            if (definition is not Coverage || rule.Level != RuleLevel.Hard || rule.People.Count() < problem.People.Count) continue;
            foreach (var row in Rows(rule).OfType<PositionRow>()) found.TryAdd(row.Positions[0], row);
        }

        return found;
    }

    /// <summary>The rows of one setting; none for a rule about single people and for a fair share.</summary>
    public IReadOnlyList<Row> Rows(ActiveRule rule) => rows[rule.Index]?.Rows ?? [];

    internal RowIndex IndexOf(ActiveRule rule) => rows[rule.Index]!;

    /// <summary>New tallies of the team rules, over an empty roster.</summary>
    public TeamTally[] Tallies() => [.. team.Select(one => one.Definition.Tally(problem, one.Rule))];

    /// <summary>New tallies of the team rules that are not rows, over an empty roster.</summary>
    internal TeamTally[] TalliesBesideRows() => [.. team.Where(one => one.Definition is not RowRule).Select(one => one.Definition.Tally(problem, one.Rule))];
}
