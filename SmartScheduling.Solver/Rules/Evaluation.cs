using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Rules;

/// <summary>
/// What a roster costs and every place where it breaks a rule. This is the verifier: runs, hints and the check before
/// publishing all ask it. The violations add up to the score, level by level.
/// </summary>
public sealed record Evaluation(Score Score, IReadOnlyList<Violation> Violations)
{
    public static Evaluation Of(Problem problem, Roster roster)
    {
        List<Violation> violations = [];
        for (var person = 0; person < problem.People.Count; person++)
            foreach (var machine in problem.RuleBook.Machines(person)) machine.Report(roster.Of(person), violations);
        foreach (var tally in Tallies(problem, roster)) tally.Report(violations);
        return new(ScoreOf(problem, roster), violations);
    }

    /// <summary>The score alone, without the sentences.</summary>
    public static Score ScoreOf(Problem problem, Roster roster)
    {
        var score = Score.Zero;
        for (var person = 0; person < problem.People.Count; person++)
            foreach (var machine in problem.RuleBook.Machines(person))
                score += machine.Rule.Cost(machine.Fold(machine.Begin, roster.Of(person)));
        foreach (var tally in Tallies(problem, roster)) score += tally.Cost;
        return score;
    }

    internal static TeamTally[] Tallies(Problem problem, Roster roster)
    {
        var tallies = problem.RuleBook.Tallies();
        for (var person = 0; person < problem.People.Count; person++)
            foreach (ref readonly var work in roster.Of(person))
                if (!work.IsOff)
                    foreach (var tally in tallies) tally.Change(person, DayWork.Off(work.Day), work);
        return tallies;
    }
}
