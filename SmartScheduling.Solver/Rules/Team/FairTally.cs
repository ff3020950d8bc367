using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Rules.Team;

/// <summary>
/// Follows what everyone has of something and the distance from the fair share of it. A fair share is one's share of what
/// all have, by the contract's target and the hours that one is there (employed, not on time off), rounded to a sixtieth.
/// </summary>
internal sealed class FairTally : TeamTally
{
    private readonly Problem problem;
    private readonly FairMeasure measure;
    private readonly int weeks;
    private readonly int[] members;
    private readonly int[] place;
    private readonly long[] shares;
    private readonly long[] amounts;
    private readonly long[] before;
    private readonly long allShares;
    private readonly long[] fair;
    private long all;
    private long counted;
    private long broken;

    public FairTally(Problem problem, ActiveRule rule, int weeks, FairMeasure measure) : base(rule)
    {
        this.problem = problem;
        this.measure = measure;
        this.weeks = weeks;
        var calendar = problem.Calendar;
        // The stretch ends with the period and reaches back; a longer period counts whole.
        var first = Math.Max(-calendar.KnownDaysBefore, Math.Min(0, calendar.Days - weeks * 7));
        int[] scope = [.. rule.People.Where(person => measure.IsFor(problem.People[person]))];
        var nobodyHasTarget = scope.All(person => problem.People[person].TargetMinutes == 0);
        members = [.. scope.Where(person => nobodyHasTarget || problem.People[person].TargetMinutes > 0)];
        place = new int[problem.People.Count];
        Array.Fill(place, -1);
        shares = new long[members.Length];
        amounts = new long[members.Length];
        fair = new long[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            var person = problem.People[members[i]];
            place[members[i]] = i;
            shares[i] = (nobodyHasTarget ? 1 : person.TargetMinutes) * (Attendance.Minutes(calendar, person, first, calendar.Days - 1) / 60);
            foreach (var work in person.History)
                if (work.Day >= first) amounts[i] += measure.Change(members[i], DayWork.Off(work.Day), work);
        }

        before = [.. amounts];
        allShares = Math.Max(1, shares.Sum());
        all = amounts.Sum();
        Recount();
    }

    /// <summary>What is shared, over which weeks, and among whom.</summary>
    public FairSharing Sharing()
    {
        if (counted != all) Recount();
        return new(Rule, weeks, measure is HoursToShare, [.. members.Select((person, i) => new FairShare(person, Units(before[i]), Units(amounts[i]), Units(fair[i])))]);
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
        broken -= Amount(amounts[i], fair[i]);
        amounts[i] += change;
        broken += Amount(amounts[i], fair[i]);
        all += change;
    }

    public override Score Price(int person, Position position)
    {
        var i = place[person];
        if (i < 0) return Score.Zero;
        var added = measure.Added(person, new(position.Shift.Day, position, null));
        return added == 0 ? Score.Zero : Rule.Cost(Amount(amounts[i] + added, fair[i]) - Amount(amounts[i], fair[i]));
    }

    public override void Report(List<Violation> violations)
    {
        if (counted != all) Recount();
        for (var i = 0; i < members.Length; i++)
        {
            var amount = Amount(amounts[i], fair[i]);
            if (amount == 0) continue;
            violations.Add(new Violation
            {
                Rule = Rule,
                Person = members[i],
                Amount = amount,
                Points = Rule.Points(amount),
                Level = Rule.ScoreLevel,
                Sentence = $"{problem.People[members[i]].Name} has {measure.Describe(amounts[i])} over {Wording.Count(weeks, "week", "weeks")}; the fair share is {measure.Describe(fair[i])}.",
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
            fair[i] = (shares[i] * all + allShares / 2) / allShares;
            broken += Amount(amounts[i], fair[i]);
        }
    }

    private static double Units(long amount) => (double)amount / FairMeasure.One;

    private static long Amount(long has, long fairShare)
    {
        var deviation = has - fairShare;
        return deviation * deviation / (FairMeasure.One * FairMeasure.One);
    }
}
