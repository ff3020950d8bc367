using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Team;

namespace SmartScheduling.Solver.OrTools;

/// <summary>
/// Something to be shared fairly that is about all rosters together, so that neither one person's costs nor an equation knows of it, as weekends are.
/// Amounts are in whole units of what is shared.
/// </summary>
/// <param name="Points">Of one squared unit away from a fair share.</param>
internal sealed record FairTotal(long Points, IReadOnlyList<FairTotal.Member> Members)
{
    /// <param name="Part">Of all that everybody has, what this person should have, 0 to 1.</param>
    /// <param name="Before">What was had before the period.</param>
    /// <param name="Amounts">What each of the person's rosters adds.</param>
    internal sealed record Member(int Person, double Part, double Before, IReadOnlyList<double> Amounts);

    /// <summary>Of each rule about fair shares that the costs of single people leave out.</summary>
    /// <param name="picks">Rosters by person.</param>
    public static IReadOnlyList<FairTotal> Of(Problem problem, ColumnPerson[] people, int[][][] picks)
    {
        HashSet<ActiveRule> known = [.. people.SelectMany(person => person.Model.Shares)];
        return [.. PresumedShare.Rules(problem).Where(rule => !known.Contains(rule)).Select(rule => Of(problem, rule, (FairRule)rule.Definition, people, picks))];
    }

    private static FairTotal Of(Problem problem, ActiveRule rule, FairRule fair, ColumnPerson[] people, int[][][] picks)
    {
        var (measure, shares) = fair.Shared(problem, rule);
        var placeOf = people.Index().ToDictionary(one => one.Item.Index, one => one.Index);
        return new(rule.Points(1), [.. shares.Members.Select((person, i) => new Member(
            placeOf[person], shares.Part(i), Units(shares.Before[i]), [.. picks[placeOf[person]].Select(one => Units(AmountOf(measure, people[placeOf[person]], one)))]))]);
    }

    /// <summary>Works the roster and takes it back, because what a day adds hangs on the others.</summary>
    private static long AmountOf(FairMeasure measure, ColumnPerson person, int[] picks)
    {
        DayWork[] days = [.. person.Days(picks)];
        var amount = days.Sum(work => measure.Change(person.Index, DayWork.Off(work.Day), work));
        foreach (var work in days) measure.Change(person.Index, work, DayWork.Off(work.Day));
        return amount;
    }

    private static double Units(long amount) => (double)amount / FairMeasure.One;
}
