using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Explain;

public sealed class LockConflictsTests
{
    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, 10)];

    [Fact]
    public void The_smallest_set_names_the_locks_and_the_rule()
    {
        var week = new WeekSketch().Rule(RuleKey.MinRest).Rule(RuleKey.MaxMinutes);
        var ana = week.Person("Ana");
        int late = week.Late(0), early = week.Early(1), friday = week.Early(4);
        week.Lock(ana, friday).Lock(ana, early).Lock(ana, late);

        var conflict = Assert.Single(LockConflicts.Of(week.Problem));

        Assert.Equal([late, early], conflict.Locks.Select(one => one.Position.Shift.Index));
        Assert.Equal(
            "Ana is locked to Late on Mon 23 Nov and Early on Tue 24 Nov, which breaks “Rest between shifts”: Ana has 8 h of rest before Early on Tue 24 Nov; 11 h are meant.",
            conflict.Sentence(week.Problem));
    }

    [Fact]
    public void A_lock_may_contradict_a_fact_alone_and_a_limit_with_as_many_as_it_takes()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxShifts, parameters: """{"count":2,"period":"week"}""");
        var ana = week.Person("Ana", one => one with { TimeOff = [new(0, 1440)] });
        var days = week.Earlies();
        foreach (var day in days[..5]) week.Lock(ana, day);

        var conflicts = LockConflicts.Of(week.Problem);

        Assert.Equal([1, 3], conflicts.Select(one => one.Locks.Count));
        Assert.Equal([RuleKey.TimeOff, RuleKey.MaxShifts], conflicts.Select(one => Assert.Single(one.Broken).Rule.Key));
    }

    [Fact]
    public void Locks_may_leave_too_few_days_off_and_never_too_many()
    {
        var week = new WeekSketch().Rule(RuleKey.DaysOff, parameters: """{"least":2,"most":2}""");
        var days = week.Earlies(count: 2);
        week.Person("Ben");
        var ana = week.Person("Ana");
        foreach (var day in days[..6]) week.Lock(ana, day);
        week.Lock(0, days[0]);

        var conflict = Assert.Single(LockConflicts.Of(week.Problem));

        Assert.Equal(Enumerable.Repeat(ana, 6), conflict.Locks.Select(one => one.Person));
        Assert.Equal((RuleKey.DaysOff, 2L), (Assert.Single(conflict.Broken).Rule.Key, conflict.Broken[0].Amount));
        Assert.Equal([ana], SmartScheduling.Solver.Engines.Verdict.Forced(week.Problem).Select(one => one.Person!.Value));
    }

    [Fact]
    public void Locks_of_several_people_contradict_a_rule_about_the_team()
    {
        var week = new WeekSketch().Rule(RuleKey.Apart, parameters: """{"group":"Rivals"}""").Rule(RuleKey.Together, RuleLevel.Hard, """{"group":"Rivals"}""");
        int ana = week.Person("Ana"), ben = week.Person("Ben"), cem = week.Person("Cem");
        int early = week.Early(0, count: 3), late = week.Late(2);
        week.Group("Rivals", ana, ben).Lock(ana, early).Lock(ben, early).Lock(cem, early).Lock(ana, late);

        var conflict = Assert.Single(LockConflicts.Of(week.Problem));

        Assert.Equal([ana, ben], conflict.Locks.Select(one => one.Person));
        Assert.StartsWith("Ana is locked to Early on Mon 23 Nov and Ben is locked to Early on Mon 23 Nov, which breaks “Apart”:", conflict.Sentence(week.Problem), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_blamed_for_what_more_work_may_mend()
    {
        var week = new WeekSketch().Rule(RuleKey.MinMinutes, RuleLevel.Hard, """{"minutes":2400}""").Rule(RuleKey.MinConsecutiveDays, RuleLevel.Hard);
        week.Lock(week.Person(), week.Early(2));
        Assert.Empty(LockConflicts.Of(week.Problem));
    }

    [Theory]
    [MemberData(nameof(RandomProblem.Seeds), MemberType = typeof(RandomProblem))]
    public void A_set_contradicts_itself_and_no_part_of_it_does_and_none_is_missed(int seed)
    {
        if (Locked(RandomProblem.WithInput(seed).Input, seed) is not { } problem) return;
        var conflicts = LockConflicts.Of(problem);
        foreach (var conflict in conflicts)
        {
            var places = conflict.Broken.Select(Place).ToHashSet();
            Assert.Subset(Broken(problem, conflict.Locks), places);
            if (conflict.Locks.Count <= 8) Assert.All(ProperParts(conflict.Locks), part => Assert.Empty(Broken(problem, part).Intersect(places)));
        }

        if (conflicts.Count == 0) Assert.DoesNotContain(Broken(problem, problem.Locks), place => !problem.Rules[place.Rule].Key.MoreWorkMayMend());
    }

    [Theory, MemberData(nameof(Blocks))]
    public void Where_locks_contradict_each_other_every_roster_breaks_a_hard_rule(int block)
    {
        for (var seed = block * 40; seed < block * 40 + 40; seed++)
        {
            if (Locked(RandomProblem.Tiny(seed).Input, seed) is not { } problem || Exhaustive.Count(problem) > Exhaustive.Most) continue;
            if (LockConflicts.Of(problem) is [var conflict, ..]) Assert.True(Exhaustive.Optimum(problem).Hard > 0, $"Seed {seed}: {conflict.Sentence(problem)}");
        }
    }

    /// <summary>The problem with about every third assignment of a random roster locked; null where it is refused.</summary>
    private static Problem? Locked(ProblemInput input, int seed)
    {
        var random = new Random(7 * seed);
        var roster = RandomProblem.RandomRoster(Problem.Create(input).Required, random);
        var locks = roster.Assignments().Where(_ => random.Next(3) > 0).Select(one => new LockInput(one.Person, one.Position.Shift.Index, one.Position.Role));
        return Problem.Create(input with { Locks = [.. locks] }).Problem;
    }

    /// <summary>Where these locks break hard rules more than nobody's work does.</summary>
    private static HashSet<(int Rule, int? Person, object? Row)> Broken(Problem problem, IEnumerable<(int Person, Position Position)> locks)
    {
        var roster = Roster.Empty(problem);
        foreach (var (person, position) in locks) Assert.True(roster.TryAssign(person, position));
        var free = Amounts(problem, Roster.Empty(problem));
        return [.. Amounts(problem, roster).Where(place => place.Value > free.GetValueOrDefault(place.Key)).Select(place => place.Key)];
    }

    private static Dictionary<(int Rule, int? Person, object? Row), long> Amounts(Problem problem, Roster roster) =>
        Evaluation.Of(problem, roster).Violations.Where(one => one.Level == ScoreLevel.Hard && one.Rule.Key != RuleKey.Locked && !one.IsMendedByWork)
            .GroupBy(Place).ToDictionary(place => place.Key, place => place.Sum(one => one.Amount));

    private static (int Rule, int? Person, object? Row) Place(Violation one) => (one.Rule.Index, one.Person, one.Row);

    private static IEnumerable<List<(int, Position)>> ProperParts(IReadOnlyList<(int, Position)> set) =>
        Enumerable.Range(0, (1 << set.Count) - 1).Select(chosen => set.Where((_, i) => (chosen >> i & 1) != 0).ToList());
}
