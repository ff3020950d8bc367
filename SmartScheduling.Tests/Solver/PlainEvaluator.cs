using System.Text.Json;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Tests.Solver;

/// <summary>
/// Scores a roster straight from the catalogue's sentences, on lists and sets, day by day and shift by shift. Slow and
/// simple, and none of the product's rules, calendars or machines are used: it is what they are compared with.
/// </summary>
internal sealed partial class PlainEvaluator(ProblemInput input)
{
    /// <summary>Two works are two even when they are alike, so this is no record.</summary>
    private sealed class Work(int day, int start, int end, int kind, int template, ShiftInput? shift = null)
    {
        /// <summary>Null for what was worked before the period.</summary>
        public ShiftInput? Shift { get; } = shift;

        public int Day { get; } = day;

        public int Start { get; } = start;

        public int End { get; } = end;

        public int Kind { get; } = kind;

        public int Template { get; } = template;

        public int Minutes => End - Start;
    }

    private readonly PlainDays _days = new(input);
    private IReadOnlyList<(int Person, int Shift, int Role)> _assignments = [];
    private long _hard;
    private long _soft;
    private long _uncovered;

    public Score Score(IReadOnlyList<(int Person, int Shift, int Role)> assignments)
    {
        _assignments = assignments;
        for (var person = 0; person < input.People.Count; person++)
        {
            var duties = assignments.Where(one => one.Person == person).ToList();
            Always(person, duties);
            var works = duties.Select(one => OfShift(one.Shift)).Concat(Past(person)).OrderBy(work => work.Start).ToList();
            foreach (var rule in input.Rules.Where(rule => rule.Level != RuleLevel.Off && (rule.People is null || rule.People.Contains(person))))
                Add(rule, PersonAmount(rule, person, works));
        }

        foreach (var rule in input.Rules.Where(rule => rule.Key == RuleKey.Coverage && rule.Level != RuleLevel.Off)) Cover(rule, assignments);
        foreach (var rule in input.Rules.Where(rule => rule.Level != RuleLevel.Off)) Add(rule, TeamAmount(rule, assignments));
        return new(_hard, _uncovered, _soft);
    }

    private void Add(RuleInput rule, long amount)
    {
        if (rule.Level == RuleLevel.Hard) _hard += amount;
        else _soft += amount * rule.Weight!.Value;
    }

    private void Always(int person, List<(int Person, int Shift, int Role)> duties)
    {
        var who = input.People[person];
        foreach (var (_, index, role) in duties)
        {
            var shift = input.Shifts[index];
            var holds = who.Roles.Any(held => held.Role == role && (held.From ?? -999) <= shift.Day && shift.Day <= (held.To ?? 999));
            var employed = (who.EmployedFrom ?? -999) <= shift.Day && shift.Day <= (who.EmployedTo ?? 999);
            if (!holds || !employed || who.ExcludedKinds.Contains(shift.Kind)) _hard++;
            _hard += Minutes(shift.Start, shift.End).Count(minute => who.TimeOff.Any(off => off.Start <= minute && minute < off.End));
        }

        _hard += input.Locks.Count(one => one.Person == person && !duties.Contains((person, one.Shift, one.Role)));
        var works = duties.Select(one => OfShift(one.Shift)).Concat(Past(person)).OrderBy(work => work.Start).ThenBy(work => work.Day).ToList();
        for (var i = 0; i < works.Count; i++)
        {
            if (works[i].Day < 0) continue;
            var endBefore = works.Take(i).Select(work => work.End).DefaultIfEmpty(int.MinValue).Max();
            if (endBefore > works[i].Start) _hard += Math.Min(endBefore, works[i].End) - works[i].Start;
        }
    }

    private long PersonAmount(RuleInput rule, int person, List<Work> works)
    {
        var who = input.People[person];
        var own = works.Where(work => work.Day >= 0).ToList();
        var worked = works.Select(work => work.Day).ToHashSet();
        switch (rule.Key)
        {
            case RuleKey.Unavailable:
                return own.Sum(work => Minutes(work.Start, work.End).Count(minute => who.Unavailable.Any(range => range.Start <= minute && minute < range.End)));
            case RuleKey.MinRest:
                return own.Where(work => Kinds(rule, "before").Contains(work.Kind)).Sum(work => RestMissing(rule, work, works));
            case RuleKey.ForbiddenSuccession:
                return Successions(rule, who, works);
            case RuleKey.MaxConsecutiveDays:
                var most = Parameter(rule, "count").GetInt32();
                var such = DaysWithKinds(rule, works);
                return such.Count(day => day >= 0 && Enumerable.Range(day - most, most).All(such.Contains));
            case RuleKey.MinConsecutiveDays:
                return ShortRuns(Parameter(rule, "count").GetInt32(), DaysWithKinds(rule, works).Contains);
            case RuleKey.MinConsecutiveDaysOff:
                var mostOff = Parameter(rule, "most").GetInt32();
                bool IsFree(int day) => day >= -input.KnownDaysBefore && !worked.Contains(day);
                return ShortRuns(Parameter(rule, "count").GetInt32(), day => !worked.Contains(day))
                    + (mostOff == 0 ? 0 : Enumerable.Range(0, input.Days).Count(day => Enumerable.Range(day - mostOff, mostOff + 1).All(IsFree)));
            case RuleKey.MaxWeekends:
                return Weekends(rule, worked);
            case RuleKey.MaxShifts:
                return Stretches(rule).Sum(days => Math.Max(0L, works.Count(work => days.Contains(work.Day) && Kinds(rule, "kinds").Contains(work.Kind)) - Parameter(rule, "count").GetInt32()));
            case RuleKey.MaxMinutes:
                var limit = Parameter(rule, "minutes").GetInt32();
                if (limit == 0 && who.MaxMinutes == 0) return 0;
                return Stretches(rule).Sum(days => Math.Max(0L, works.Where(work => days.Contains(work.Day)).Sum(work => work.Minutes) - (limit > 0 ? limit : who.MaxMinutes * FullDays(rule, days) / 7)));
            case RuleKey.MinMinutes:
                return Stretches(rule).Sum(days => Math.Max(0L, Least(rule, who, days) - works.Where(work => days.Contains(work.Day)).Sum(work => work.Minutes)));
            case RuleKey.Preference:
                return who.Preferences.Sum(wish => Enumerable.Range(0, input.Days).Sum(day => Wish(wish, day, own.Where(work => work.Day == day).ToList())));
            default:
                return FurtherAmount(rule, person, works, own);
        }
    }

    private long RestMissing(RuleInput rule, Work work, List<Work> works)
    {
        var ends = works.Take(works.IndexOf(work)).Where(before => Kinds(rule, "after").Contains(before.Kind)).Select(before => before.End).ToList();
        return ends.Count == 0 ? 0 : Math.Max(0, Parameter(rule, "minutes").GetInt32() - Math.Max(0, work.Start - ends.Max()));
    }

    private long ShortRuns(int least, Func<int, bool> isIn)
    {
        var missing = 0L;
        for (var end = 0; end < input.Days; end++)
        {
            if (isIn(end) || end - 1 < -input.KnownDaysBefore || !isIn(end - 1)) continue;
            var first = end - 1;
            while (first > -input.KnownDaysBefore && isIn(first - 1)) first--;
            if (first > -input.KnownDaysBefore) missing += Math.Max(0, least - (end - first));
        }

        return missing;
    }

    private HashSet<int> DaysWithKinds(RuleInput rule, List<Work> works) =>
        [.. works.Where(work => Kinds(rule, "kinds").Contains(work.Kind)).Select(work => work.Day)];

    private long Weekends(RuleInput rule, HashSet<int> worked)
    {
        var (most, weeks) = (Parameter(rule, "count").GetInt32(), Parameter(rule, "weeks").GetInt32());
        if (weeks == 0)
        {
            var saturdays = worked.Where(day => day >= 0).Select(day => (day, Weekday: input.FirstDay.AddDays(day).DayOfWeek))
                .Where(one => one.Weekday is DayOfWeek.Saturday or DayOfWeek.Sunday).Select(one => one.Weekday == DayOfWeek.Sunday ? one.day - 1 : one.day);
            return Math.Max(0, saturdays.Distinct().Count() - most);
        }

        bool IsWorked(int saturday) => worked.Contains(saturday) || worked.Contains(saturday + 1);
        // A weekend counts once, on the first of its days that is worked, if that is a day of the period.
        return Enumerable.Range(-1, input.Days + 1)
            .Where(day => input.FirstDay.AddDays(day).DayOfWeek == DayOfWeek.Saturday && IsWorked(day))
            .Where(saturday => (worked.Contains(saturday) ? saturday : saturday + 1) is var first && first >= 0 && first < input.Days)
            .Count(saturday => Enumerable.Range(0, weeks).Count(back => IsWorked(saturday - 7 * back)) > most);
    }

    /// <summary>The known days of each stretch that reaches into the period.</summary>
    private IEnumerable<HashSet<int>> Stretches(RuleInput rule)
    {
        var known = Enumerable.Range(-input.KnownDaysBefore, input.KnownDaysBefore + input.Days).ToList();
        var period = Parameter(rule, "period").GetString()!;
        if (period == "whole") return [.. new[] { known.Where(day => day >= 0).ToHashSet() }];
        if (period is "week" or "month")
        {
            return known.GroupBy(day => period == "week" ? WeekOf(day) : input.FirstDay.AddDays(day).Month)
                .Where(days => days.Any(day => day >= 0)).Select(days => days.ToHashSet());
        }

        var length = FullDays(rule, []);
        var starts = known.Where(start => start + length <= input.Days && start + length > 0).ToList();
        return starts.Count == 0 ? [known.Where(day => day >= input.Days - length).ToHashSet()] : starts.Select(start => Enumerable.Range(start, length).ToHashSet());
    }

    private int FullDays(RuleInput rule, HashSet<int> days) => Parameter(rule, "period").GetString() switch
    {
        "whole" => input.Days,
        "week" => 7,
        "month" => DateTime.DaysInMonth(input.FirstDay.AddDays(days.Max()).Year, input.FirstDay.AddDays(days.Max()).Month),
        "day" => 1,
        var text => int.Parse(text!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture),
    };

    private long Least(RuleInput rule, PersonInput who, HashSet<int> days)
    {
        var full = FullDays(rule, days);
        var there = MinutesThere(who, days);
        var limit = Parameter(rule, "minutes").GetInt32();
        var minutes = FullMinutes(rule, days);
        return limit > 0 ? (long)limit * there / minutes : (long)who.MinMinutes * full * there / (7L * minutes);
    }

    /// <summary>The length of a stretch with those of its days of which nothing is known.</summary>
    private long FullMinutes(RuleInput rule, HashSet<int> days)
    {
        var first = Parameter(rule, "period").GetString() switch
        {
            "whole" => 0,
            "week" => WeekOf(days.Max()),
            "month" => days.Max() + 1 - input.FirstDay.AddDays(days.Max()).Day,
            _ => days.Max() + 1 - FullDays(rule, days),
        };
        return Enumerable.Range(first, FullDays(rule, days)).Sum(day => (long)_days.Length(day));
    }

    private long Wish(Preference wish, int day, List<Work> works)
    {
        if (wish.Day is { } only && only != day) return 0;
        if (wish.Weekday is { } weekday && input.FirstDay.AddDays(day).DayOfWeek != weekday) return 0;
        double Share(Work work)
        {
            if (wish.Template is { } template && template != work.Template) return 0;
            if (wish.FromMinute is not { } from) return 1;
            var inside = Minutes(work.Start, work.End).Count(minute => IsBetween(_days.Clock(minute), from, wish.ToMinute!.Value));
            return (double)inside / work.Minutes;
        }

        if (!wish.Wanted) return works.Sum(work => (long)Math.Ceiling(wish.Weight * Share(work) - 1e-9));
        if (works.Count == 0) return wish.Day is null && wish.Weekday is null ? 0 : wish.Weight;
        return works.Min(work => (long)Math.Ceiling(wish.Weight * (1 - Share(work)) - 1e-9));
    }

    private static bool IsBetween(int minute, int from, int to) => to > from ? minute >= from && minute < to : minute >= from || minute < to;

    private void Cover(RuleInput rule, IReadOnlyList<(int Person, int Shift, int Role)> assignments)
    {
        for (var shift = 0; shift < input.Shifts.Count; shift++)
        {
            foreach (var position in input.Shifts[shift].Positions)
            {
                var count = assignments.Count(one => one.Shift == shift && one.Role == position.Role && (rule.People is null || rule.People.Contains(one.Person)));
                var missing = Math.Max(0, position.Count - count) * (long)(position.ShortWeight ?? input.Shifts[shift].Priority);
                if (rule.Level == RuleLevel.Hard) _uncovered += missing;
                else _soft += missing * rule.Weight!.Value;
                if (rule.Level == RuleLevel.Soft) _uncovered += Math.Max(0, position.Minimum - count) * (long)input.Shifts[shift].Priority;
                _soft += Math.Max(0, count - position.Count) * (long)position.OverWeight * Parameter(rule, "over").GetInt32();
            }
        }
    }

    private Work OfShift(int index)
    {
        var shift = input.Shifts[index];
        return new(shift.Day, shift.Start, shift.End, shift.Kind, shift.Template ?? -1, shift);
    }

    private IEnumerable<Work> Past(int person) => input.People[person].History.Select(past => new Work(past.Day, past.Start, past.End, past.Kind, -1));

    /// <summary>The first day of the site's week; weekends have nothing to do with it.</summary>
    private int WeekOf(int day) => day - ((int)input.FirstDay.AddDays(day).DayOfWeek - (int)input.FirstWeekday + 7) % 7;

    private int MondayOf(int day) => day - ((int)input.FirstDay.AddDays(day).DayOfWeek + 6) % 7;

    private static IEnumerable<int> Minutes(int start, int end) => Enumerable.Range(start, end - start);

    private int Kind(JsonElement name) => input.Kinds.ToList().IndexOf(name.GetString()!);

    private List<int> Kinds(RuleInput rule, string name)
    {
        var kinds = Parameter(rule, name).EnumerateArray().Select(Kind).ToList();
        return kinds.Count == 0 ? [.. Enumerable.Range(0, input.Kinds.Count)] : kinds;
    }

    private static JsonElement Parameter(RuleInput rule, string name) => JsonDocument.Parse(rule.Parameters!).RootElement.GetProperty(name);
}
