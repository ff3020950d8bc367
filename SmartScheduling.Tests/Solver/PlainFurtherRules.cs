using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Tests.Solver;

internal sealed partial class PlainEvaluator
{
    private long FurtherAmount(RuleInput rule, int person, List<Work> works, List<Work> own)
    {
        var who = input.People[person];
        var days = Enumerable.Range(0, input.Days);
        var known = Enumerable.Range(-input.KnownDaysBefore, input.KnownDaysBefore + input.Days);
        bool Works(int day) => works.Any(work => work.Day == day);
        switch (rule.Key)
        {
            case RuleKey.WeeklyRest:
                var rest = Parameter(rule, "minutes").GetInt32();
                return days.Where(day => Enumerable.Range(day - 6, 7).All(one => RestOf(one, works) < rest)).Sum(day => rest - RestOf(day, works));
            case RuleKey.MinShifts:
                return Stretches(rule).Sum(stretch => Math.Max(0L,
                    (long)Parameter(rule, "count").GetInt32() * MinutesThere(who, stretch) / FullMinutes(rule, stretch)
                    - works.Count(work => stretch.Contains(work.Day) && Kinds(rule, "kinds").Contains(work.Kind))));
            case RuleKey.MaxConsecutiveNights:
                return NightsOver(rule, works, known);
            case RuleKey.CompleteWeekends:
                return days.Count(day => input.FirstDay.AddDays(day).DayOfWeek == DayOfWeek.Sunday && known.Contains(day - 1) && Works(day) != Works(day - 1));
            case RuleKey.PreferPerson:
                return Preferred(rule, who, days, own);
            case RuleKey.Cost:
                return (long)days.Sum(day => Money(own.Where(work => work.Day == day).Sum(work => work.Minutes) * who.WagePerHour / 60))
                    + (who.TargetMinutes == 0 ? 0 : (long)known.GroupBy(WeekOf).Where(week => week.Any(day => day >= 0)).Sum(week =>
                        Money(Math.Max(0, works.Where(work => week.Contains(work.Day)).Sum(work => work.Minutes) - who.TargetMinutes) * who.WagePerHour / 60
                            * ((who.OvertimePercent ?? Parameter(rule, "overtime").GetInt32()) - 100) / 100)));
            case RuleKey.Stability:
                return input.Baseline.Distinct().Count(one => one.Person == person && !_assignments.Contains((person, one.Shift, one.Role)));
            case RuleKey.DaysOff:
                return Stretches(rule).Sum(stretch => HalfDaysOutside(rule, who, stretch, works));
            default:
                return 0;
        }
    }

    private int Successions(RuleInput rule, PersonInput who, List<Work> works)
    {
        const string free = "Free";
        var pairs = Parameter(rule, "pairs").EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!)).ToHashSet();
        var dates = Parameter(rule, "dates").EnumerateArray().Select(date => date.GetString()).ToList();
        HashSet<string> On(int day)
        {
            if (day < -input.KnownDaysBefore) return [];
            var kinds = works.Where(work => work.Day == day).Select(work => input.Kinds[work.Kind]).ToHashSet();
            return kinds.Count > 0 || day < (who.EmployedFrom ?? -999) || day > (who.EmployedTo ?? 999) ? kinds : [free];
        }

        return Enumerable.Range(0, input.Days).Where(day => dates.Count == 0 || dates.Contains($"{input.FirstDay.AddDays(day - 1):yyyy-MM-dd}"))
            .Sum(day => On(day).Count(kind => On(day - 1).Any(before => pairs.Contains((before, kind)))));
    }

    private long HalfDaysOutside(RuleInput rule, PersonInput who, HashSet<int> stretch, List<Work> works)
    {
        var half = Parameter(rule, "halfDay").GetInt32();
        List<int> there = [.. stretch.Where(day => (who.EmployedFrom ?? -999) <= day && day <= (who.EmployedTo ?? 999)
            && !who.TimeOff.Any(off => off.Start < _days.Start(day + 1) && _days.Start(day) < off.End))];
        int HalvesOff(int day) => works.Where(work => work.Day == day).Sum(work => work.Minutes) is var minutes && minutes == 0 ? 2 : minutes <= half ? 1 : 0;
        long Share(string limit)
        {
            var exact = 2m * Parameter(rule, limit).GetInt32() * there.Count / FullDays(rule, stretch);
            return (long)(half > 0 ? Math.Ceiling(exact) : 2 * Math.Ceiling(exact / 2));
        }

        var (had, hadBefore) = (there.Sum(HalvesOff), there.Where(day => day < 0).Sum(HalvesOff));
        var least = Math.Min(Share("least"), hadBefore + 2 * there.Count(day => day >= 0));
        var most = Math.Max(Share("most"), hadBefore);
        return Math.Max(0, least - had) + Math.Max(0, had - most);
    }

    /// <summary>The longest time without work that reaches into a day, up to the day's end; no end to it where nothing is known.</summary>
    private int RestOf(int day, List<Work> works)
    {
        if (works.All(work => work.Day > day)) return int.MaxValue;
        var ends = _days.Start(day + 1) - works.Where(work => work.Day <= day).Max(work => work.End);
        return works.Where(work => work.Day == day)
            .Select(work => works.TakeWhile(before => before != work).ToList() is { Count: > 0 } before ? work.Start - before.Max(one => one.End) : int.MaxValue)
            .Append(Math.Max(0, ends)).Max();
    }

    private int NightsOver(RuleInput rule, List<Work> works, IEnumerable<int> known)
    {
        var (most, rest, nights) = (Parameter(rule, "count").GetInt32(), Parameter(rule, "minutes").GetInt32(), Kinds(rule, "kinds"));
        var (over, run) = (0, 0);
        int? due = null;
        foreach (var day in known)
        {
            var ofDay = works.Where(work => work.Day == day).ToList();
            var isNight = ofDay.Any(work => nights.Contains(work.Kind));
            var early = false;
            foreach (var work in ofDay)
            {
                if (due is { } end && work.Start - end >= rest) due = null;
                if (due is null) continue;
                early = true;
                due = Math.Max(due.Value, work.End);
            }

            var broken = early || (isNight && run >= most);
            if (broken && day >= 0) over++;
            run = !isNight ? 0 : broken ? most : run + 1;
            if (broken || run >= most) due = works.Where(work => work.Day <= day).Max(work => work.End);
        }

        return over;
    }

    private long Preferred(RuleInput rule, PersonInput who, IEnumerable<int> days, List<Work> own)
    {
        var (name, date) = (Parameter(rule, "shift").GetString()!, Parameter(rule, "date").GetString()!);
        var weekdays = Parameter(rule, "weekdays").EnumerateArray().Select(day => day.GetString()).ToList();
        bool IsMeant(ShiftInput shift) => (weekdays.Count == 0 || weekdays.Contains($"{input.FirstDay.AddDays(shift.Day).DayOfWeek}")) && (name.Length == 0 || string.Equals(name, shift.Name, StringComparison.OrdinalIgnoreCase))
            && (date.Length == 0 || input.FirstDay.AddDays(shift.Day) == DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
        bool Has(int day) => own.Any(work => work.Day == day && IsMeant(work.Shift!));
        if (Parameter(rule, "wanted").GetString() == "unwanted") return own.Count(work => IsMeant(work.Shift!));
        return days.Count(day => !Has(day) && input.Shifts.Any(shift => shift.Day == day && IsMeant(shift) && shift.Positions.Any(position => position.Count > 0
            && who.Roles.Any(held => held.Role == position.Role && (held.From ?? -999) <= day && day <= (held.To ?? 999)))
            && (who.EmployedFrom ?? -999) <= day && day <= (who.EmployedTo ?? 999) && !who.ExcludedKinds.Contains(shift.Kind)
            && !who.TimeOff.Any(off => off.Start < shift.End && shift.Start < off.End)));
    }

    private static decimal Money(decimal amount) => Math.Floor(amount + 0.5m);
}
