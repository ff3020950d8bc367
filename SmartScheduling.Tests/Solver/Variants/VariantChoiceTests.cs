using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Variants;

namespace SmartScheduling.Tests.Solver.Variants;

public sealed class VariantChoiceTests
{
    private static readonly Problem Problem = TwoPeople();
    private static readonly IReadOnlyList<Measure> Measures = Measure.Of(Problem);

    [Fact]
    public void Coverage_comes_before_what_is_favoured_and_points_after_it()
    {
        var open = Found(new(0, 1, 0), 0, 0, 0);
        var broken = Found(new(1, 0, 0), 0, 0, 0);
        var crowded = Found(1, new(0, 0, 0), 0, 0, 0);
        var dear = Found(new(0, 0, 9), 1, 5, 5);
        var liked = Found(new(0, 0, 3), 1, 5, 5);

        Assert.All(Choose(open, broken, crowded, dear, liked).Take(1), one => Assert.Same(liked, one));
    }

    [Fact]
    public void Where_two_would_be_the_same_another_that_is_as_good_is_taken()
    {
        var all = Found(new(0, 0, 1), 0, 0, 4);
        var asFair = Found(new(0, 0, 7), 0, 3, 9);
        var cheap = Found(new(0, 0, 5), 6, 6, 2);

        Assert.Equal([asFair, all, cheap], Choose(all, asFair, cheap));
    }

    [Fact]
    public void Where_none_is_as_good_two_are_the_same()
    {
        var all = Found(new(0, 0, 1), 0, 0, 4);
        var cheap = Found(new(0, 0, 5), 6, 6, 2);

        Assert.Equal([all, all, cheap], Choose(all, cheap));
    }

    [Fact]
    public void Of_several_ways_to_differ_the_one_with_the_fewest_points_is_taken()
    {
        var (first, second, third, fourth) = (Found(new(0, 0, 4), 0, 0, 0), Found(new(0, 0, 2), 0, 0, 0), Found(new(0, 0, 3), 0, 0, 0), Found(new(0, 0, 1), 0, 0, 0));

        Assert.Equal([second, third, fourth], Choose(first, second, third, fourth).OrderBy(one => one.Score.Soft == 1).ThenBy(one => one.Score.Soft));
    }

    [Fact]
    public void What_was_found_twice_is_there_once_and_what_leads_is_never_dropped()
    {
        var found = new FoundRosters(Problem, Measures);
        var roster = Roster.Empty(Problem);
        Assert.Same(found.Add(roster), found.Add(roster.Copy()));
        Assert.True(roster.TryAssign(0, Problem.Positions[0]));
        found.Add(roster);
        Assert.Equal(2, found.All.Count);
        Assert.Same(found.All[1], found.BestBy(0));
    }

    private static IReadOnlyList<FoundRoster> Choose(params FoundRoster[] found) => VariantChoice.Of(found, Measures);

    private static FoundRoster Found(Score score, params long[] amounts) => Found(0, score, amounts);

    private static FoundRoster Found(int surplus, Score score, params long[] amounts) => new(Roster.Empty(Problem), score, surplus, amounts);

    private static Problem TwoPeople()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        week.Person("Ana", one => one with { WagePerHour = 10, Preferences = [new() { Wanted = true, Weight = 1, Template = 0 }] });
        week.Person("Ben", one => one with { WagePerHour = 10 });
        week.Early(0);
        return week.Problem;
    }
}
