using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Rules.Team;

/// <summary>Follows everyone's minutes and their distance from the fair share.</summary>
internal sealed class FairTally : TeamTally
{
    private readonly Problem problem;
    private readonly string stretch;
    private readonly int[] members;
    private readonly int[] place;
    private readonly long[] shares;
    private readonly long[] minutes;
    private readonly long allShares;
    private readonly long[] fair;
    private long allMinutes;
    private long countedMinutes;
    private long amount;

    public FairTally(Problem problem, ActiveRule rule, int weeks, string stretch) : base(rule)
    {
        this.problem = problem;
        this.stretch = stretch;
        var calendar = problem.Calendar;
        // The stretch ends with the period and reaches back; a longer period counts whole.
        var first = Math.Max(-calendar.KnownDaysBefore, Math.Min(0, calendar.Days - weeks * 7));
        var nobodyHasTarget = rule.People.All(person => problem.People[person].TargetMinutes == 0);
        members = [.. rule.People.Where(person => nobodyHasTarget || problem.People[person].TargetMinutes > 0)];
        place = new int[problem.People.Count];
        Array.Fill(place, -1);
        shares = new long[members.Length];
        minutes = new long[members.Length];
        fair = new long[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            var person = problem.People[members[i]];
            place[members[i]] = i;
            shares[i] = (nobodyHasTarget ? 1 : person.TargetMinutes) * (Attendance.Minutes(calendar, person, first, calendar.Days - 1) / 60);
            foreach (var work in person.History)
                if (work.Day >= first) minutes[i] += work.Minutes;
        }

        allShares = Math.Max(1, shares.Sum());
        allMinutes = minutes.Sum();
        Recount();
    }

    public override Score Cost
    {
        get
        {
            if (countedMinutes != allMinutes) Recount();
            return Rule.Cost(amount);
        }
    }

    public override void Change(int person, in DayWork before, in DayWork after)
    {
        var i = place[person];
        var change = after.Minutes - before.Minutes;
        if (i < 0 || change == 0) return;
        amount -= Amount(minutes[i], fair[i]);
        minutes[i] += change;
        amount += Amount(minutes[i], fair[i]);
        allMinutes += change;
    }

    public override Score Price(int person, Position position)
    {
        var i = place[person];
        if (i < 0) return Score.Zero;
        return Rule.Cost(Amount(minutes[i] + position.Shift.Minutes, fair[i]) - Amount(minutes[i], fair[i]));
    }

    public override void Report(List<Violation> violations)
    {
        if (countedMinutes != allMinutes) Recount();
        for (var i = 0; i < members.Length; i++)
        {
            var broken = Amount(minutes[i], fair[i]);
            if (broken == 0) continue;
            violations.Add(new Violation
            {
                Rule = Rule,
                Person = members[i],
                Amount = broken,
                Points = Rule.Points(broken),
                Level = Rule.ScoreLevel,
                Sentence = $"{problem.People[members[i]].Name} has {Wording.Hours(minutes[i])} {stretch}; the fair share is {Wording.Hours(fair[i])}.",
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
        countedMinutes = allMinutes;
        amount = 0;
        for (var i = 0; i < minutes.Length; i++)
        {
            fair[i] = (shares[i] * allMinutes + allShares / 2) / allShares;
            amount += Amount(minutes[i], fair[i]);
        }
    }

    private static long Amount(long worked, long fairShare)
    {
        var deviation = worked - fairShare;
        return deviation * deviation / 3600;
    }
}
