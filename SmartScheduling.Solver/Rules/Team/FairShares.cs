using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Rules.Team;

/// <summary>
/// Who shares something, and in what proportion: by the contract's target and the hours that one is there (employed, not on time off).
/// Amounts are in sixtieths of what is shared.
/// </summary>
internal sealed class FairShares
{
    private readonly long[] shares;
    private readonly long allShares;

    public FairShares(Problem problem, ActiveRule rule, FairMeasure measure)
    {
        Weeks = rule.Parameters.Get(FairRule.Weeks);
        var calendar = problem.Calendar;
        // The stretch ends with the period and reaches back; a longer period counts whole.
        First = Math.Max(-calendar.KnownDaysBefore, Math.Min(0, calendar.Days - Weeks * 7));
        int[] scope = [.. rule.People.Where(person => measure.IsFor(problem.People[person]))];
        var nobodyHasTarget = scope.All(person => problem.People[person].TargetMinutes == 0);
        Members = [.. scope.Where(person => nobodyHasTarget || problem.People[person].TargetMinutes > 0)];
        shares = new long[Members.Length];
        Before = new long[Members.Length];
        for (var i = 0; i < Members.Length; i++)
        {
            var person = problem.People[Members[i]];
            shares[i] = (nobodyHasTarget ? 1 : person.TargetMinutes) * (Attendance.Minutes(calendar, person, First, calendar.Days - 1) / 60);
            foreach (var work in person.History)
                if (work.Day >= First) Before[i] += measure.Change(Members[i], DayWork.Off(work.Day), work);
        }

        allShares = Math.Max(1, shares.Sum());
    }

    /// <summary>How many weeks count, the period included.</summary>
    public int Weeks { get; }

    /// <summary>The first day that counts.</summary>
    public int First { get; }

    /// <summary>By place the person.</summary>
    public int[] Members { get; }

    /// <summary>By place what was worked before the period.</summary>
    public long[] Before { get; }

    /// <summary>The part of all that somebody should have, 0 to 1.</summary>
    public double Part(int place) => (double)shares[place] / allShares;

    /// <summary>What somebody should have of so much, rounded to a sixtieth.</summary>
    public long Fair(int place, long all) => (shares[place] * all + allShares / 2) / allShares;

    /// <summary>The square of the distance from a fair share, in squared units, rounded down.</summary>
    public static long Amount(long has, long fair)
    {
        var deviation = has - fair;
        return deviation * deviation / (FairMeasure.One * FairMeasure.One);
    }
}
