using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Columns;

/// <summary>Every roster of tiny problems with fair shares, in which one too many may be worth what it costs.</summary>
public sealed class FairAllowanceTests
{
    [Fact]
    public void With_every_place_filled_and_none_twice_the_columns_cost_what_the_rules_do()
    {
        var seen = 0;
        foreach (var problem in Problems())
        {
            foreach (var (roster, picks, columns) in Rosters(problem))
            {
                if (problem.Positions.Any(position => Taken(roster, position) != position.Required)) continue;
                Assert.Equal(Evaluation.ScoreOf(problem, roster).Soft, columns.Incumbent.CostOf(picks));
                seen++;
            }
        }

        Assert.True(seen > 500, $"{seen} rosters fill every place.");
    }

    [Fact]
    public void No_roster_costs_less_than_the_columns_say_but_for_the_allowance()
    {
        var (seen, cheaper) = (0, 0);
        foreach (var problem in Problems())
        {
            foreach (var (roster, picks, columns) in Rosters(problem))
            {
                var score = Evaluation.ScoreOf(problem, roster);
                if (score.Hard > 0 || score.Uncovered > 0) continue;
                var said = columns.Incumbent.CostOf(picks) - Kept(columns, picks);
                var below = columns.Lagrangian.Rows.Fair.Below(said);
                Assert.True(score.Soft >= said - below, $"The rules ask for {score.Soft}, the columns for {said}, the allowance is {below}.");
                seen++;
                if (score.Soft < columns.Incumbent.CostOf(picks)) cheaper++;
            }
        }

        Assert.True(seen > 5000 && cheaper > 50, $"Of {seen} rosters {cheaper} cost less than the columns say.");
    }

    [Fact]
    public void Where_one_too_many_costs_little_the_columns_know_no_fair_share()
    {
        Assert.NotEmpty(Sketch(over: 200).RuleBook.FairWhenFilled);
        Assert.Empty(Sketch(over: 5).RuleBook.FairWhenFilled);
        // Who has no hours to reach takes no part where others have, but may take a place.
        Assert.Empty(Sketch(over: 200, with: one => one with { TargetMinutes = one.Name == "Ana" ? 0 : 2400 }).RuleBook.FairWhenFilled);
        Assert.NotEmpty(Sketch(over: 200, with: one => one with { TargetMinutes = one.Name == "Ana" ? 0 : 2400, Roles = [new(one.Name == "Ana" ? 1 : 0)] }).RuleBook.FairWhenFilled);
    }

    private static Problem Sketch(int over, Func<PersonInput, PersonInput>? with = null)
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage, RuleLevel.Hard, $$"""{"over":{{over}}}""").Rule(RuleKey.FairMinutes, RuleLevel.Soft);
        foreach (var name in new[] { "Ana", "Ben" }) week.Person(name, with);
        week.Early(0);
        return week.Problem;
    }

    /// <summary>Points of the places filled twice that are no part of a bound.</summary>
    private static double Kept(TinyColumns columns, int[][] picks)
    {
        var rows = columns.Lagrangian.Rows;
        return columns.Incumbent.TotalsOf(picks).Select((total, row) => Math.Max(0, total - rows.Targets[row]) * (rows.Overs[row] - rows.Fair.OversOfBound[row])).Sum();
    }

    private static IEnumerable<(Roster Roster, int[][] Picks, TinyColumns Columns)> Rosters(Problem problem)
    {
        using var columns = new TinyColumns(problem);
        foreach (var roster in Exhaustive.Rosters(problem))
        {
            var picks = ColumnPeople.PicksOf(columns.Lagrangian.People, roster);
            if (picks is not null && double.IsFinite(columns.Incumbent.CostOf(picks))) yield return (roster, picks, columns);
        }
    }

    private static int Taken(Roster roster, Position position) => roster.Assignments().Count(one => one.Position == position);

    /// <summary>Weeks of three people who should have unlike parts, in which one too many costs from ten times to some hundred times what a unit weighs.</summary>
    private static IEnumerable<Problem> Problems()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var weight = 1 + random.Next(3);
            var week = new WeekSketch(days: 4) { KnownDaysBefore = 7 }
                .Rule(RuleKey.Coverage, RuleLevel.Hard, $$"""{"over":{{weight * (120 + random.Next(4) * random.Next(200))}}}""")
                .Rule(RuleKey.FairMinutes, RuleLevel.Soft, weight: weight)
                .Rule(RuleKey.FairNights, RuleLevel.Soft, """{"kinds":["Night","Late"]}""", 10 * weight);
            foreach (var name in new[] { "Ana", "Ben", "Cem" })
                week.Person(name, one => one with { TargetMinutes = 600 * (1 + random.Next(4)), History = [.. History(random)] });
            week.Early(0);
            week.Late(0);
            week.Shift(1 + random.Next(2), "Short", 8, 9 + random.Next(6), ShiftKind.Day);
            week.Night(3);
            yield return week.Problem;
        }
    }

    private static IEnumerable<PastShiftInput> History(Random random) =>
        from day in Enumerable.Range(-7, 7)
        where random.Next(4) == 0
        select WeekSketch.Past(day, 8, 16);
}
