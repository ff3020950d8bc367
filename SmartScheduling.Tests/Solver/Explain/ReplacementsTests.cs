using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Explain;

public sealed class ReplacementsTests
{
    [Fact]
    public void Whoever_holds_the_role_is_ranked_the_allowed_first_by_score()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MinRest).Rule(RuleKey.Preference, RuleLevel.Soft, weight: 1);
        int ana = week.Person("Ana"), ben = week.Person("Ben", one => one with { Preferences = [new() { Wanted = false, Weight = 4, Weekday = DayOfWeek.Tuesday }] }), cem = week.Person("Cem");
        week.Person("Dora", one => one with { Roles = [new(1)] });
        int late = week.Late(0), early = week.Early(1);
        var replacements = new Replacements(week.Problem, week.Roster((ana, late)));

        var ranked = replacements.Ranked(week.Problem.Shifts[early].Positions[0]);

        Assert.Equal([(cem, true), (ben, true), (ana, false)], ranked.Select(one => (one.Person, one.IsAllowed)));
        Assert.Equal([new(0, -1, 0), new(0, -1, 4), new Score(180, -1, 0)], ranked.Select(one => one.Hint.Difference));
        Assert.Equal((RuleKey.Preference, new Score(0, 0, 4)), ranked[1].Hint.Shares.Where(share => share.Rule.Key != RuleKey.Coverage).Select(share => (share.Rule.Key, share.Difference)).Single());
        Assert.Equal("Ana has 8 h of rest before Early on Tue 24 Nov; 11 h are meant.", Assert.Single(ranked[2].Excluding).Sentence);
    }

    [Fact]
    public void The_one_assignment_to_give_up_and_the_one_rule_to_relax_let_somebody_in()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MinRest);
        int ana = week.Person("Ana"), late = week.Late(0), early = week.Early(1), other = week.Early(4);
        var position = week.Problem.Shifts[early].Positions[0];
        var replacements = new Replacements(week.Problem, week.Roster((ana, late), (ana, other)));

        var ways = replacements.WaysIn(Assert.Single(replacements.Ranked(position)), position);

        Assert.Equal(["without Waiter for Late on Mon 23 Nov", "if “Rest between shifts” were soft"], ways.Select(way => way.Condition(week.Problem)));
        Assert.Equal([Score.Zero, new(0, -1, 180)], ways.Select(way => way.Difference));
    }

    [Fact]
    public void Two_rules_leave_no_single_one_to_relax_and_a_fact_cannot_be_relaxed()
    {
        var week = new WeekSketch().Rule(RuleKey.MinRest).Rule(RuleKey.MaxShifts, parameters: """{"count":1,"period":"week"}""");
        int ana = week.Person("Ana"), ben = week.Person("Ben", one => one with { TimeOff = [new(0, 10080)] });
        int late = week.Late(0), early = week.Early(1);
        var position = week.Problem.Shifts[early].Positions[0];
        var replacements = new Replacements(week.Problem, week.Roster((ana, late)));

        var ranked = replacements.Ranked(position).ToDictionary(one => one.Person);

        Assert.Equal([new WayIn.GiveUp(week.Problem.Shifts[late].Positions[0], Score.Zero)], replacements.WaysIn(ranked[ana], position));
        Assert.Empty(replacements.WaysIn(ranked[ben], position));
    }

    [Fact]
    public void What_counts_as_excluding_can_be_narrowed()
    {
        var week = new WeekSketch().Rule(RuleKey.MinRest);
        int ana = week.Person("Ana"), late = week.Late(0), early = week.Early(1);
        var replacements = new Replacements(week.Problem, week.Roster((ana, late)), one => one.Rule.Key != RuleKey.MinRest);
        Assert.True(Assert.Single(replacements.Ranked(week.Problem.Shifts[early].Positions[0])).IsAllowed);
    }

    [Fact]
    public void What_is_given_up_goes_to_the_first_who_could_have_it_then()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MinRest).Rule(RuleKey.MaxShifts, RuleLevel.Soft, weight: 5, parameters: """{"count":1,"period":"week"}""");
        int ana = week.Person("Ana"), ben = week.Person("Ben"), cem = week.Person("Cem", one => one with { TimeOff = [new(1440, 2880)] });
        int late = week.Late(0), early = week.Early(1), other = week.Early(4);
        var position = week.Problem.Shifts[early].Positions[0];
        var replacements = new Replacements(week.Problem, week.Roster((ana, late), (ben, other)));
        var excluded = replacements.Ranked(position).Single(one => one.Person == ana);

        Assert.Equal(cem, replacements.Successor(excluded, position, replacements.WaysIn(excluded, position).OfType<WayIn.GiveUp>().Single()));
        Assert.Equal(
            "Could take it without Waiter for Late on Mon 23 Nov, which Cem could take over, or if “Rest between shifts” were soft.",
            replacements.WaysInSentence(excluded, position));
        Assert.Null(replacements.WaysInSentence(replacements.Ranked(position).Single(one => one.Person == cem), position));
    }

    [Fact]
    public void Of_what_could_be_given_up_that_is_named_which_somebody_else_could_take_over()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MaxShifts, parameters: """{"count":3,"period":"week"}""");
        int ana = week.Person("Ana"), ben = week.Person("Ben", one => one with { TimeOff = [new(0, 1440), new(2880, 10080)] });
        int first = week.Early(0), second = week.Early(1), third = week.Early(2), open = week.Early(3), fourth = week.Late(4);
        var position = week.Problem.Shifts[open].Positions[0];
        var roster = week.Roster((ana, first), (ana, second), (ana, third));

        Assert.Equal(
            "Could take it without Waiter for Early on Tue 24 Nov, which Ben could take over, or without one of 2 others, or if “Maximum shifts” were soft.",
            SentenceOn(week.Problem, roster, ana, position));
        Assert.True(roster.TryUnassign(ana, week.Problem.Shifts[second].Positions[0]));
        Assert.True(roster.TryAssign(ben, week.Problem.Shifts[second].Positions[0]));
        Assert.True(roster.TryAssign(ana, week.Problem.Shifts[fourth].Positions[0]));
        Assert.Equal(
            "Could take it without Waiter for Early on Mon 23 Nov, which nobody else could take over, or without one of 2 others, or if “Maximum shifts” were soft.",
            SentenceOn(week.Problem, roster, ana, position));
    }

    [Theory]
    [MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void Who_takes_over_is_the_first_of_those_for_whom_the_whole_exchange_breaks_no_hard_rule(int seed)
    {
        var (problem, roster) = RandomProblem.WithRoster(seed);
        var replacements = new Replacements(problem, roster);
        foreach (var position in problem.Positions.Where((_, place) => place % 4 == seed % 4))
        {
            foreach (var excluded in replacements.Ranked(position).Where(one => !one.IsAllowed))
            {
                foreach (var way in replacements.WaysIn(excluded, position).OfType<WayIn.GiveUp>())
                {
                    var exchanged = Changed(roster, excluded.Person, position, way.Position)!;
                    var possible = from one in replacements.Ranked(way.Position)
                                   let after = Changed(exchanged, one.Person, way.Position, null)
                                   where after is not null && NewlyBroken.HardRules(problem, roster, after).Count == 0
                                   select (int?)one.Person;
                    Assert.Equal(possible.FirstOrDefault(), replacements.Successor(excluded, position, way));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void Exactly_the_hard_rules_that_the_assignment_newly_breaks_exclude(int seed)
    {
        var (problem, roster) = RandomProblem.WithRoster(seed);
        var replacements = new Replacements(problem, roster);
        foreach (var position in problem.Positions)
        {
            var ranked = replacements.Ranked(position);
            Assert.Equal(
                problem.People.Where(person => person.Holds(position.Role, position.Shift.Day) && !roster.Has(person.Index, position)).Select(person => person.Index),
                ranked.Select(one => one.Person).Order());
            foreach (var one in ranked)
            {
                var after = roster.Copy();
                Assert.Equal(one.Hint.Refusal is null, after.TryAssign(one.Person, position));
                if (one.Hint.Refusal is not null) continue;
                Assert.Equal(NewlyBroken.HardRules(problem, roster, after), one.Excluding.Select(violation => violation.Rule.Index).ToHashSet().Order());
                Assert.Equal(Evaluation.ScoreOf(problem, after) - Evaluation.ScoreOf(problem, roster), one.Hint.Difference);
            }

            Assert.Equal(ranked.Where(one => one.IsAllowed).Select(one => one.Hint.Difference).Order(), ranked.TakeWhile(one => one.IsAllowed).Select(one => one.Hint.Difference));
        }
    }

    [Theory]
    [MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void The_ways_in_are_all_single_changes_that_let_somebody_in_and_nothing_else(int seed)
    {
        var (problem, input, roster) = RandomProblem.WithInput(seed);
        var replacements = new Replacements(problem, roster);
        foreach (var position in problem.Positions.Where((_, place) => place % 4 == seed % 4))
        {
            foreach (var excluded in replacements.Ranked(position).Where(one => !one.IsAllowed))
            {
                var ways = replacements.WaysIn(excluded, position);
                Assert.Equal(GivingUp(problem, roster, excluded.Person, position), ways.OfType<WayIn.GiveUp>().Select(way => way.Position.Index).Order());
                Assert.Equal(Relaxing(problem, input, roster, excluded.Person, position), ways.OfType<WayIn.Relax>().Select(way => way.Rule.Index));
                foreach (var way in ways) Assert.Equal(Difference(problem, input, roster, excluded.Person, position, way), way.Difference);
            }
        }
    }

    private static string? SentenceOn(Problem problem, Roster roster, int person, Position position)
    {
        var replacements = new Replacements(problem, roster);
        return replacements.WaysInSentence(replacements.Ranked(position).Single(one => one.Person == person), position);
    }

    private static IEnumerable<int> GivingUp(Problem problem, Roster roster, int person, Position position) =>
        from held in roster.Assignments().Where(one => one.Person == person)
        let after = Changed(roster, person, position, held.Position)
        where after is not null && NewlyBroken.HardRules(problem, roster, after).Count == 0
        orderby held.Position.Index
        select held.Position.Index;

    private static IEnumerable<int> Relaxing(Problem problem, ProblemInput input, Roster roster, int person, Position position) =>
        from rule in problem.Rules
        where rule.Level == RuleLevel.Hard && rule.Definition.Levels.Contains(RuleLevel.Soft)
        let soft = Softened(problem, input, rule)
        let before = Moved(soft, roster)
        let after = Changed(before, person, soft.Positions[position.Index], null)
        where after is not null && NewlyBroken.HardRules(soft, before, after).Count == 0
        select rule.Index;

    private static Score Difference(Problem problem, ProblemInput input, Roster roster, int person, Position position, WayIn way)
    {
        if (way is WayIn.GiveUp(var held, _))
            return Evaluation.ScoreOf(problem, Changed(roster, person, position, held)!) - Evaluation.ScoreOf(problem, roster);
        var soft = Softened(problem, input, ((WayIn.Relax)way).Rule);
        var before = Moved(soft, roster);
        return Evaluation.ScoreOf(soft, Changed(before, person, soft.Positions[position.Index], null)!) - Evaluation.ScoreOf(soft, before);
    }

    private static Roster? Changed(Roster roster, int person, Position added, Position? removed)
    {
        var after = roster.Copy();
        if (removed is not null) Assert.True(after.TryUnassign(person, removed));
        return after.TryAssign(person, added) ? after : null;
    }

    /// <summary>The same problem with one of its hard rules soft.</summary>
    private static Problem Softened(Problem problem, ProblemInput input, ActiveRule rule)
    {
        var place = rule.Index - problem.Rules.Count(one => one.Definition.AlwaysHolds);
        return Problem.Create(input with { Rules = [.. input.Rules.Select((one, i) => i == place ? one with { Level = RuleLevel.Soft } : one)] }).Required;
    }

    private static Roster Moved(Problem to, Roster roster)
    {
        var moved = Roster.Empty(to);
        foreach (var (person, position) in roster.Assignments()) Assert.True(moved.TryAssign(person, to.Positions[position.Index]));
        return moved;
    }
}
