using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// A locked assignment stays.
// amount(day) = number of the day's locked assignments that are missing
public sealed class Locked : PersonRule
{
    public override RuleKey Key => RuleKey.Locked;

    public override string Name => "Locked assignments";

    public override string Formula => "locked assignments that are missing";

    public override string Unit => "assignments";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Hard];

    public override bool AlwaysHolds => true;

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) => "A locked assignment stays.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule) =>
        KeepMachine.For(problem, rule, problem.Locks, shift => $"is locked to {shift} and does not have it");
}
