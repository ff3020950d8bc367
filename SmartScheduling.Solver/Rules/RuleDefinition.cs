using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules;

/// <summary>
/// One rule of the catalogue: what it says, which levels and parameters it has. It holds no state. What it means is
/// written down once, in its machine (<see cref="PersonRule"/>) or its tally (<see cref="TeamRule"/>).
/// </summary>
public abstract class RuleDefinition
{
    /// <summary>Far above what people choose, so that one rule can be made to come before all others together.</summary>
    public const int MaxWeight = 1_000_000;

    public abstract RuleKey Key { get; }

    /// <summary>How people call it: "Rest between shifts".</summary>
    public abstract string Name { get; }

    /// <summary>The amount in one line.</summary>
    public abstract string Formula { get; }

    /// <summary>What one unit of the amount is, in the plural: "missing minutes".</summary>
    public abstract string Unit { get; }

    /// <summary>The levels that may be chosen besides Off; the first one is the usual one.</summary>
    public virtual IReadOnlyList<RuleLevel> Levels => [RuleLevel.Hard, RuleLevel.Soft];

    /// <summary>True for rules that are always on, always hard and cannot be chosen.</summary>
    public virtual bool AlwaysHolds => false;

    public virtual RuleLevel DefaultLevel => Levels[0];

    /// <summary>Points for one unit when soft.</summary>
    public virtual int DefaultWeight => 1;

    public virtual IReadOnlyList<Parameter> Parameters => [];

    /// <summary>
    /// What is wrong with a setting in this input though each parameter is right by itself; the field is the parameter's
    /// name. A name that a parameter gives must be there.
    /// </summary>
    public virtual IEnumerable<Fault> Faults(RuleParameters parameters, RuleInput setting, ProblemInput input) =>
        Parameters.OfType<NameParameter>().SelectMany(name => name.Faults(Name, parameters.Get(name), input));

    /// <summary>The rule in one plain sentence with its parameters filled in.</summary>
    public abstract string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds);
}

/// <summary>A rule about one person at a time: a state machine over that person's days.</summary>
public abstract class PersonRule : RuleDefinition
{
    /// <summary>
    /// The machines that say what one setting means for each person of its scope. A rule whose stretches of days overlap
    /// gives several machines a person, each with stretches that do not.
    /// </summary>
    public abstract IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule);
}

/// <summary>A rule about several people together.</summary>
public abstract class TeamRule : RuleDefinition
{
    /// <summary>
    /// One setting as rows, each about one day and linear in what each person does on it; none where the rule is not of
    /// that form and stands in its tally alone. Those of a problem's settings are in its <see cref="RuleBook"/>.
    /// </summary>
    public virtual IReadOnlyList<Row> Rows(Problem problem, ActiveRule rule) => [];

    /// <summary>A new tally over an empty roster.</summary>
    public abstract TeamTally Tally(Problem problem, ActiveRule rule);
}
