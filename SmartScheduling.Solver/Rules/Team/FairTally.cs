using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Rules.Team;

/// <summary>
/// Follows what everyone has of something and the distance from the fair share of it: one's share of what all have.
/// </summary>
internal sealed class FairTally : TeamTally
{
    private readonly Problem problem;
    private readonly FairMeasure measure;
    private readonly FairShares shares;
    private readonly int[] place;
    private readonly long[] amounts;
    private readonly long[] fair;
    private long all;
    private long counted;
    private long broken;

    public FairTally(Problem problem, ActiveRule rule, FairMeasure measure, FairShares shares) : base(rule)
    {
        this.problem = problem;
        this.measure = measure;
        this.shares = shares;
        place = new int[problem.People.Count];
        Array.Fill(place, -1);
        for (var i = 0; i < shares.Members.Length; i++) place[shares.Members[i]] = i;
        fair = new long[shares.Members.Length];
        amounts = [.. shares.Before];
        all = amounts.Sum();
        Recount();
    }

    /// <summary>What is shared, over which weeks, and among whom.</summary>
    public FairSharing Sharing()
    {
        if (counted != all) Recount();
        return new(Rule, shares.Weeks, measure is HoursToShare, [.. shares.Members.Select((person, i) => new FairShare(person, Units(shares.Before[i]), Units(amounts[i]), Units(fair[i])))]);
    }

    public override Score Cost
    {
        get
        {
            if (counted != all) Recount();
            return Rule.Cost(broken);
        }
    }

    public override void Change(int person, in DayWork before, in DayWork after)
    {
        var i = place[person];
        if (i < 0) return;
        var change = measure.Change(person, before, after);
        if (change == 0) return;
        broken -= FairShares.Amount(amounts[i], fair[i]);
        amounts[i] += change;
        broken += FairShares.Amount(amounts[i], fair[i]);
        all += change;
    }

    public override Score Price(int person, Position position)
    {
        var i = place[person];
        if (i < 0) return Score.Zero;
        var added = measure.Added(person, new(position.Shift.Day, position, null));
        return added == 0 ? Score.Zero : Rule.Cost(FairShares.Amount(amounts[i] + added, fair[i]) - FairShares.Amount(amounts[i], fair[i]));
    }

    public override void Report(List<Violation> violations)
    {
        if (counted != all) Recount();
        for (var i = 0; i < amounts.Length; i++)
        {
            var amount = FairShares.Amount(amounts[i], fair[i]);
            if (amount == 0) continue;
            violations.Add(new Violation
            {
                Rule = Rule,
                Person = shares.Members[i],
                Amount = amount,
                Points = Rule.Points(amount),
                Level = Rule.ScoreLevel,
                Sentence = $"{problem.People[shares.Members[i]].Name} has {measure.Describe(amounts[i])} over {Wording.Count(shares.Weeks, "week", "weeks")}; the fair share is {measure.Describe(fair[i])}.",
            });
        }
    }

    /// <summary>Nothing: a fair share is about everybody's whole stretch.</summary>
    public override void ReportAt(Position position, List<Violation> violations)
    {
    }

    /// <summary>Every fair share depends on what all work; when that changed, everybody is counted anew, once and when asked.</summary>
    private void Recount()
    {
        counted = all;
        broken = 0;
        for (var i = 0; i < amounts.Length; i++)
        {
            fair[i] = shares.Fair(i, all);
            broken += FairShares.Amount(amounts[i], fair[i]);
        }
    }

    private static double Units(long amount) => (double)amount / FairMeasure.One;
}
