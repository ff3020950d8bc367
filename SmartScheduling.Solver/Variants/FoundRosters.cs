using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.Variants;

/// <summary>Every roster that the solves of one run came by, whichever of them; of very many only those that lead in something.</summary>
internal sealed class FoundRosters(Problem problem, IReadOnlyList<Measure> measures)
{
    private const int Most = 600;
    private const int LeadersKept = 100;

    private List<FoundRoster> all = [];

    public IReadOnlyList<FoundRoster> All => all;

    /// <summary>Takes a roster of the problem, or of the same week under other rules; one that is there already stays alone.</summary>
    public FoundRoster Add(Roster roster)
    {
        var found = new FoundRoster(roster.Under(problem), Evaluation.ScoreOf(problem, roster), OpenPosition.SurplusCount(problem, roster), [.. measures.Select(measure => measure.Of(roster))]);
        if (all.Find(one => one.Score == found.Score && one.Roster.IsSameAs(found.Roster)) is { } known) return known;
        all.Add(found);
        if (all.Count > Most) all = [.. Leaders().Distinct()];
        return found;
    }

    /// <summary>The best by a measure; null while there is none at all.</summary>
    public FoundRoster? BestBy(int measure) => all.Min(FoundRoster.By(measure));

    private IEnumerable<FoundRoster> Leaders() =>
        Enumerable.Range(0, measures.Count).SelectMany(measure => all.Order(FoundRoster.By(measure)).Take(LeadersKept));
}
