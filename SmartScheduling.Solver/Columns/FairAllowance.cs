using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Team;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// The columns cost fair shares as they are while no place is filled twice (<see cref="FairWhenFilled"/>). Each one too many moves everybody's fair share, so
/// a roster with some may cost less than its columns say: never by more than this, once half of what one too many costs is kept out of the bound for it.
/// <para>
/// With shares s of all, x for what people have above s × (all of a full roster), d for how much more all have than that, and R for the sum of x², the
/// rule asks for R - 2d Σ s x + d² Σ s². What Σ s x differs from d / n by is at most sqrt(R V), V being the sum of (s - 1/n)², so this is
/// at least R - 2 |d| sqrt(R V) - d² / n. R is limited by what the roster costs.
/// </para>
/// </summary>
internal sealed class FairAllowance
{
    private const double Kept = 0.5;

    /// <summary>Points that rounding fair shares to a sixtieth and squares to whole units moves at most, by person and by the root of persons × squares.</summary>
    private const double RoundingOfPerson = 1.001;
    private const double RoundingOfRoot = 1.0 / 30;

    /// <summary>Squares of whom rounding favours are at most so many times what is counted of them, and one more for each person.</summary>
    private const double Rounded = 1.02;

    private readonly FairWhenFilled[] rules;
    private readonly (double Over, double[] Units)[] places;

    public FairAllowance(Problem problem, CoupledRows rows)
    {
        rules = [.. problem.RuleBook.FairWhenFilled];
        var coverage = problem.RuleBook.CoverageRows();
        OversOfBound = [.. rows.Overs];
        List<(double, double[])> counted = [];
        HashSet<Position> seen = [];
        for (var row = 0; row < rows.Count && rules.Length > 0; row++)
        {
            if (rows.CountOf(row) is not { } position || !coverage.ContainsKey(position) || rows.Targets[row] != position.Required || rows.Overs[row] == 0) continue;
            double[] units = [.. rules.Select(rule => rule.Units(position))];
            if (units.All(one => one == 0) || !seen.Add(position)) continue;
            counted.Add((rows.Overs[row], units));
            OversOfBound[row] -= Kept * rows.Overs[row];
        }

        places = [.. counted];
    }

    /// <summary>By equation what each one over may cost in a bound.</summary>
    public double[] OversOfBound { get; }

    /// <summary>Points by which the rosters that cost less than a bound in the columns' points may be below it.</summary>
    /// <param name="bound">Points that no roster is below in the columns' points.</param>
    public double Below(double bound)
    {
        if (places.Length == 0 || bound <= places.Min(place => place.Over)) return 0;
        var least = 0.0;
        var each = new double[places.Length];
        for (var k = 0; k < rules.Length; k++)
        {
            double weight = rules[k].Rule.Points(1);
            var (spread, even) = (rules[k].Spread, 1.0 / rules[k].Members);
            var mostMoved = places.Max(place => bound * place.Units[k] / place.Over);
            var mostPoints = 2 * (Rounded * (bound + weight * rules[k].Members) + weight * mostMoved * mostMoved * (2 * spread + even));
            least += RoundingOfPerson * weight * rules[k].Members + RoundingOfRoot * Math.Sqrt(weight * rules[k].Members * mostPoints);
            for (var i = 0; i < places.Length; i++)
                each[i] += places[i].Units[k] * (2 * Math.Sqrt(weight * spread * mostPoints) + weight * even * mostMoved);
        }

        // What one too many allows beyond what was kept for it; with few of them or with as many as the bound has room for.
        var beyond = places.Select((place, i) => (place.Over, Points: each[i] - Kept * place.Over)).ToArray();
        var most = beyond.Max(one => one.Points);
        return Math.Max(0, least + (most <= 0 ? most : beyond.Max(one => one.Points * bound / one.Over)));
    }
}
