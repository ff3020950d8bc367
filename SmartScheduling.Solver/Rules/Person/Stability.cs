using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// A published or current assignment stays.
// amount(day) = number of the day's assignments in the roster that stands already that are missing
public sealed class Stability : PersonRule
{
    public override RuleKey Key => RuleKey.Stability;

    public override string Name => "Few changes";

    public override string Formula => "assignments of the roster that stands already that are missing";

    public override string Unit => "changes";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft];

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) => "A published or current assignment stays.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule) =>
        KeepMachine.For(problem, rule, problem.Baseline.Where(one => rule.People.Contains(one.Person)), shift => $"no longer has {shift}");
}
