using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;
using SmartScheduling.Solver.Rules.Team;

namespace SmartScheduling.Solver.Variants;

/// <summary>
/// What a variant favours, as rules of the catalogue. A roster's amount is the sum of what these rules count, whatever their
/// weights; less is better.
/// </summary>
public sealed class Measure
{
    /// <summary>What the product calls a very high weight: the least that what is favoured weighs.</summary>
    public const int LeastWeight = 30;

    /// <summary>So many times its own weight what is favoured weighs, where that is more.</summary>
    private const int Times = 3;

    private static readonly (Favours Favours, RuleKey[] Rules)[] Kinds =
    [
        (Favours.Fairness, [RuleKey.FairMinutes, RuleKey.FairNights, RuleKey.FairWeekends]),
        (Favours.Wishes, [RuleKey.Preference, RuleKey.PreferPerson]),
        (Favours.Cost, [RuleKey.Cost]),
    ];

    /// <summary>So many units of what is favoured one surplus person would have to be worth.</summary>
    private const int UnitsOfSurplus = 100;

    private readonly Problem alone;

    private Measure(Problem problem, Favours favours, RuleKey[] keys)
    {
        Favours = favours;
        // What is hard is no measure: it holds in every variant.
        bool IsOwn(ActiveRule rule) => keys.Contains(rule.Key) && rule.Level == RuleLevel.Soft;
        List<ActiveRule> own = [.. problem.Rules.Where(IsOwn), .. Missing(problem, keys)];
        alone = problem.Under(own.Select(rule => rule with { Weight = 1 }));
        // One weight for all of them, so that what the solve lowers is the amount.
        var weight = Math.Clamp(own.Max(rule => (int?)rule.Weight * Times) ?? 0, LeastWeight, RuleSetting.HeaviestWeight);
        Emphasis = problem.Under([
            .. problem.Rules.Where(rule => !IsOwn(rule)).Select(rule => WithoutSurplus(rule, weight)),
            .. own.Select(rule => rule with { Weight = weight }),
        ]);
        IsEmpty = own.All(rule => rule.Definition is PersonRule definition && !definition.Machines(problem, rule).Any());
    }

    public Favours Favours { get; }

    /// <summary>The problem with these rules heavy: those that are off are on in it.</summary>
    public Problem Emphasis { get; }

    /// <summary>Whether the amount is 0 for every roster, because there is nothing to count: nobody has a wish, or a wage.</summary>
    public bool IsEmpty { get; }

    /// <summary>One measure for each kind of variant, in the order in which people see them.</summary>
    public static IReadOnlyList<Measure> Of(Problem problem) => [.. Kinds.Select(kind => new Measure(problem, kind.Favours, kind.Rules))];

    /// <summary>How much a roster of the problem goes against the measure: hours², nights² and weekends² away from fair shares, points of wishes, or units of money.</summary>
    public long Of(Roster roster) => Evaluation.ScoreOf(alone, roster).Soft;

    // Fairness would rather have everybody work more than anybody less; what is asked for is to be shared, not more.
    private static ActiveRule WithoutSurplus(ActiveRule rule, int weight) => rule.Key == RuleKey.Coverage
        ? rule with { Parameters = rule.Parameters.With([Coverage.Over], Math.Max(rule.Parameters.Get(Coverage.Over), Math.Min(weight * UnitsOfSurplus, RuleSetting.HeaviestWeight))) }
        : rule;

    // Whom PreferPerson is about and what is wanted stands in its settings: where none is on, there is nothing to switch on.
    private static IEnumerable<ActiveRule> Missing(Problem problem, RuleKey[] keys) =>
        from key in keys
        where key != RuleKey.PreferPerson && problem.Rules.All(rule => rule.Key != key)
        let definition = RuleCatalogue.Of(key)
        select new ActiveRule(0, definition, RuleLevel.Soft, definition.DefaultWeight, RuleParameters.Defaults(definition), PersonSet.Everyone(problem.People.Count));
}
