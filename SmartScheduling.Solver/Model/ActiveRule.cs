using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Model;

/// <summary>One setting of a rule as it applies in one problem. Several of one key may stand side by side.</summary>
/// <param name="Index">Place in <see cref="Problem.Rules"/>.</param>
/// <param name="Weight">Soft points for one unit of the amount.</param>
/// <param name="People">Whom it is about.</param>
public sealed record ActiveRule(int Index, RuleDefinition Definition, RuleLevel Level, int Weight, RuleParameters Parameters, PersonSet People)
{
    public RuleKey Key => Definition.Key;

    /// <summary>Where a broken amount of this setting counts, unless the rule says otherwise (Coverage does).</summary>
    public ScoreLevel ScoreLevel => Level == RuleLevel.Hard ? ScoreLevel.Hard : ScoreLevel.Soft;

    /// <summary>The points of an amount: the amount itself when hard, else weight × amount.</summary>
    public long Points(long amount) => Level == RuleLevel.Hard ? amount : amount * Weight;

    public Score Cost(long amount) => Score.At(ScoreLevel, Points(amount));
}
