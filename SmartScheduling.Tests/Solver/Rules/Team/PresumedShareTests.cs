using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Team;

namespace SmartScheduling.Tests.Solver.Rules.Team;

public sealed class PresumedShareTests
{
    private const int Weight = 3;

    [Fact]
    public void What_it_says_of_the_roster_it_is_presumed_from_is_what_the_rule_says()
    {
        var broken = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var (problem, roster) = Weekends(seed);
            var said = Said(problem, PresumedShare.Of(problem, roster), roster);
            Assert.Equal(Evaluation.ScoreOf(problem, roster).Soft, said);
            if (said > 0) broken++;
        }

        Assert.True(broken > 100, $"The rule is broken in {broken} of the rosters.");
    }

    [Fact]
    public void Of_another_roster_it_differs_by_little()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (problem, roster) = Weekends(seed, isAlike: true);
            var other = RandomProblem.RandomRoster(problem, new Random(-seed - 1));
            var away = Math.Abs(Worked(problem, roster) - Worked(problem, other));
            var people = problem.People.Count;
            // The square of one's distance is rounded down.
            var allowed = (Math.Pow(away, 2) / people + people) * Weight;
            Assert.InRange(Said(problem, PresumedShare.Of(problem, roster), other) - Evaluation.ScoreOf(problem, other).Soft, -allowed, allowed);
        }
    }

    [Fact]
    public void A_share_that_is_known_while_all_is_filled_is_not_presumed()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage, RuleLevel.Hard, """{"over":5000}""")
            .Rule(RuleKey.FairMinutes, RuleLevel.Soft).Rule(RuleKey.FairWeekends, RuleLevel.Soft);
        week.Person("Ana");
        week.Person("Ben");
        week.Earlies();
        Assert.Equal([RuleKey.FairWeekends], PresumedShare.Rules(week.Problem).Select(rule => rule.Key));
    }

    /// <summary>Three weeks that begin on any day, weekends worked before, and a roster that was rolled.</summary>
    private static (Problem Problem, Roster Roster) Weekends(int seed, bool isAlike = false)
    {
        var random = new Random(seed);
        var week = new WeekSketch(days: 21) { FirstDay = WeekSketch.Monday.AddDays(random.Next(7)), KnownDaysBefore = random.Next(15) };
        week.Rule(RuleKey.FairWeekends, RuleLevel.Soft, $$"""{"weeks":{{random.Next(1, 7)}}}""", Weight);
        for (var person = 0; person < 5; person++)
        {
            PastShiftInput[] history = [.. Enumerable.Range(-week.KnownDaysBefore, week.KnownDaysBefore).Where(_ => random.Next(3) == 0).Select(day => WeekSketch.Past(day, 6, 14))];
            week.Person($"Person {person}", one => one with { TargetMinutes = isAlike ? 2400 : 600 * random.Next(1, 5), History = isAlike ? [] : history });
        }

        week.Earlies(count: 2);
        return (week.Problem, RandomProblem.RandomRoster(week.Problem, random));
    }

    private static long Said(Problem problem, IEnumerable<PresumedShare> shares, Roster roster) => shares.Sum(share => problem.People
        .Select(person => share.MachineOf(person.Index)).OfType<PersonMachine>()
        .Sum(machine => machine.Rule.Points(machine.Fold(machine.Begin, [.. Enumerable.Range(0, problem.Calendar.Days).Select(day => roster[machine.Person.Index, day])]))));

    /// <summary>Weekends that all worked together.</summary>
    private static int Worked(Problem problem, Roster roster) => problem.People.Sum(person => Enumerable.Range(0, problem.Calendar.Days)
        .Where(day => problem.Calendar.Weekday(day) is DayOfWeek.Saturday or DayOfWeek.Sunday && !roster[person.Index, day].IsOff)
        .Select(day => day - (problem.Calendar.Weekday(day) == DayOfWeek.Sunday ? 1 : 0)).Distinct().Count());
}
