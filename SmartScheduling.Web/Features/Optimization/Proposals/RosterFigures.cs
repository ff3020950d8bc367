using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>What a roster comes to, counted from its assignments.</summary>
/// <param name="Score">By the rules of the run.</param>
/// <param name="Filled">Places filled, of <paramref name="Required"/>.</param>
/// <param name="Required">Places to fill.</param>
/// <param name="Wishes">Share of the wishes, by weight, that nothing goes against; null when nobody wishes anything.</param>
/// <param name="Fairness">Share of the hours of four weeks that need not move for everybody to have their contract's share.</param>
/// <param name="Minutes">Worked on the shifts of this week.</param>
/// <param name="Cost">Wages for them.</param>
/// <param name="Utilisation">All minutes of the people against what their contracts aim at; null when no contract aims at anything.</param>
public sealed record RosterFigures(
    Score Score, int Filled, int Required, double? Wishes, double? Fairness, int Minutes, decimal Cost, double? Utilisation)
{
    private const int DaysOfFairness = 28;

    public static RosterFigures Of(WeekProblem week, Roster roster)
    {
        var problem = week.Problem;
        var own = roster.Assignments().Where(one => week.PlannedShift(one.Position.Shift.Index) is not null).ToList();
        var target = problem.People.Sum(person => (double)person.TargetMinutes) * problem.Calendar.Days / Schedule.DaysOfAWeek;
        return new(
            Evaluation.ScoreOf(problem, roster),
            OpenPosition.FilledCount(problem, roster),
            problem.RequiredCount,
            WishesMet(problem, roster),
            FairShare(problem, roster),
            own.Sum(one => one.Position.Shift.Minutes),
            own.Sum(one => one.Position.Shift.Minutes * week.Rows.People[one.Person].Contract.WagePerHour / 60),
            target == 0 ? null : roster.Assignments().Sum(one => (double)one.Position.Shift.Minutes) / target);
    }

    // Asks the rule's own machines, one a wish, so that the figure and the score speak of the same thing; also when the rule is off.
    private static double? WishesMet(Problem problem, Roster roster)
    {
        var definition = (PersonRule)RuleCatalogue.Of(RuleKey.Preference);
        var rule = new ActiveRule(0, definition, RuleLevel.Soft, 1, RuleParameters.Defaults(definition), PersonSet.Everyone(problem.People.Count));
        var wishes = definition.Machines(problem, rule).Zip(problem.People.SelectMany(person => person.Preferences),
            (machine, wish) => (wish.Weight, IsMet: machine.Fold(machine.Begin, roster.Of(machine.Person.Index)) == 0)).ToList();
        return wishes.Count == 0 ? null : wishes.Where(wish => wish.IsMet).Sum(wish => (double)wish.Weight) / wishes.Sum(wish => wish.Weight);
    }

    private static double? FairShare(Problem problem, Roster roster)
    {
        var people = problem.People.Where(person => person.TargetMinutes > 0)
            .Select(person => (Share: (double)person.TargetMinutes, Worked: (double)MinutesOf(LastWeeks(person.History)) + MinutesOf(roster.Of(person.Index)))).ToList();
        var (shares, worked) = (people.Sum(person => person.Share), people.Sum(person => person.Worked));
        return worked == 0 ? null : 1 - people.Sum(person => Math.Abs(person.Worked - worked * person.Share / shares)) / (2 * worked);
    }

    // The figure is about four weeks, however far back a rule looks.
    private static ReadOnlySpan<DayWork> LastWeeks(DayWork[] history) => history.AsSpan(Math.Max(0, history.Length - DaysOfFairness));

    private static int MinutesOf(ReadOnlySpan<DayWork> days)
    {
        var minutes = 0;
        foreach (ref readonly var day in days)
            minutes += day.Minutes;
        return minutes;
    }
}
