using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// Nobody works in time they marked as unavailable.
// amount(day) = minutes of the day's duties that lie in unavailable time
public sealed class Unavailable : PersonRule
{
    public override RuleKey Key => RuleKey.Unavailable;

    public override string Name => "Unavailable time";

    public override string Formula => "minutes worked in unavailable time";

    public override string Unit => "overlapping minutes";

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) => "Nobody works in time they marked as unavailable.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule) =>
        from index in rule.People
        let person = problem.People[index]
        where person.Unavailable.Length > 0
        select new PersonMachine<OverlapMachine>(rule, person, new(problem.Calendar, person.Unavailable, "unavailable time"));
}
