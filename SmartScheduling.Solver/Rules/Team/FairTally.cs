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
    private long allMinutes;
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

    public override void Change(int person, in DayWork before, in DayWork after)
    {
        var i = place[person];
        var change = after.Minutes - before.Minutes;
        if (i < 0 || change == 0) return;
        minutes[i] += change;
        allMinutes += change;
        Recount();
    }

    public override Score Price(int person, Position position)
    {
        var i = place[person];
        if (i < 0) return Score.Zero;
        return Rule.Cost(Amount(minutes[i] + position.Shift.Minutes, shares[i]) - Amount(minutes[i], shares[i]));
    }

    public override void Report(List<Violation> violations)
    {
        for (var i = 0; i < members.Length; i++)
        {
            var broken = Amount(minutes[i], shares[i]);
            if (broken == 0) continue;
            violations.Add(new Violation
            {
                Rule = Rule, Person = members[i], Amount = broken, Points = Rule.Points(broken), Level = Rule.ScoreLevel,
                Sentence = $"{problem.People[members[i]].Name} has {Wording.Hours(minutes[i])} {stretch}; the fair share is {Wording.Hours(Fair(shares[i]))}.",
            });
        }
    }

    /// <summary>The fair share of one person depends on what all work, so everybody is counted anew.</summary>
    private void Recount()
    {
        amount = 0;
        for (var i = 0; i < minutes.Length; i++) amount += Amount(minutes[i], shares[i]);
        Cost = Rule.Cost(amount);
    }

    private long Amount(long worked, long share)
    {
        var deviation = worked - Fair(share);
        return deviation * deviation / 3600;
    }

    private long Fair(long share) => (share * allMinutes + allShares / 2) / allShares;
}
