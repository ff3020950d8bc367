using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// Nobody works during approved time off.
// amount(day) = minutes of the day's duties that lie in time off
public sealed class TimeOff : PersonRule
{
    public override RuleKey Key => RuleKey.TimeOff;

    public override string Name => "Time off";

    public override string Formula => "minutes worked in approved time off";

    public override string Unit => "overlapping minutes";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Hard];

    public override bool AlwaysHolds => true;

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) => "Nobody works during approved time off.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule) =>
        from person in problem.People
        where person.TimeOff.Length > 0
        select new PersonMachine<OverlapMachine>(rule, person, new(problem.Calendar, person.TimeOff, "approved time off"));
}
