using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Tests.Solver;

internal sealed partial class PlainEvaluator
{
    private long TeamAmount(RuleInput rule, IReadOnlyList<(int Person, int Shift, int Role)> assignments)
    {
        var all = Enumerable.Range(0, input.People.Count);
        var scope = all.Where(person => rule.People is null || rule.People.Contains(person)).ToList();
        var members = rule.Key is RuleKey.GroupLimit or RuleKey.Together or RuleKey.Apart or RuleKey.Calendar or RuleKey.Backup ? GroupOf(rule, "group", scope) : [];
        var days = Enumerable.Range(0, input.Days);
        int On(int person, int shift) => assignments.Count(one => one.Person == person && one.Shift == shift);
        List<ShiftInput> Of(int person, int day) => [.. assignments.Where(one => one.Person == person).Select(one => input.Shifts[one.Shift]).Where(shift => shift.Day == day)];
        bool IsEmployed(int person, int day) => (input.People[person].EmployedFrom ?? -999) <= day && day <= (input.People[person].EmployedTo ?? 999);
        switch (rule.Key)
        {
            case RuleKey.FairMinutes:
                return Fair(rule, scope, person => assignments.Where(one => one.Person == person).Select(one => OfShift(one.Shift)), works => works.Sum(work => work.Minutes));
            case RuleKey.FairNights:
                var nights = Kinds(rule, "kinds");
                return Fair(rule, [.. scope.Where(person => nights.Except(input.People[person].ExcludedKinds).Any())],
                    person => assignments.Where(one => one.Person == person).Select(one => OfShift(one.Shift)), works => 60 * works.Count(work => nights.Contains(work.Kind)));
            case RuleKey.FairWeekends:
                return Fair(rule, scope, person => assignments.Where(one => one.Person == person).Select(one => OfShift(one.Shift)),
                    works => 60 * works.Where(work => work.Day - MondayOf(work.Day) >= 5).Select(work => MondayOf(work.Day)).Distinct().Count());
            case RuleKey.SkillMix:
                var qualification = input.Qualifications.ToList().IndexOf(Parameter(rule, "qualification").GetString()!);
                return input.Shifts.Index().Where(shift => Kinds(rule, "kinds").Contains(shift.Item.Kind)).Sum(shift => Math.Max(0L,
                    Math.Min(Parameter(rule, "count").GetInt32(), shift.Item.Positions.Sum(position => position.Count))
                    - scope.Where(person => input.People[person].Qualifications.Any(held => held.Qualification == qualification
                        && (held.From ?? -999) <= shift.Item.Day && shift.Item.Day <= (held.To ?? 999))).Sum(person => On(person, shift.Index))));
            case RuleKey.GroupLimit:
                var (least, most, half) = (Parameter(rule, "least").GetInt32(), Parameter(rule, "most").GetInt32(), Parameter(rule, "halfDay").GetInt32());
                return days.Sum(day =>
                {
                    var halves = members.Where(person => IsEmployed(person, day)).Sum(person =>
                    {
                        var minutes = Of(person, day).Where(shift => Kinds(rule, "kinds").Contains(shift.Kind)).Sum(shift => shift.End - shift.Start);
                        var worked = minutes == 0 ? 0 : minutes <= half ? 1 : 2;
                        return Parameter(rule, "what").GetString() == "off" ? 2 - worked : worked;
                    });
                    return halves < 2 * least ? 2L * least - halves : Math.Max(0, halves - 2 * most);
                });
            case RuleKey.Backup:
                var backups = GroupOf(rule, "backups", [.. all]);
                return days.Where(day => input.Shifts.Any(shift => shift.Day == day && shift.Positions.Any(position => position.Count > 0))).Sum(day =>
                    (long)members.Count(person => IsEmployed(person, day) && Of(person, day).Count == 0 && backups.All(backup => Of(backup, day).Count == 0)));
            case RuleKey.Together:
                return input.Shifts.Index().Sum(shift => members.Sum(first => members.Where(second => second > first).Sum(second => (long)Math.Abs(On(first, shift.Index) - On(second, shift.Index)))));
            case RuleKey.Apart:
                return input.Shifts.Index().Sum(shift => Math.Max(0L, members.Sum(person => On(person, shift.Index)) - 1));
            case RuleKey.Calendar:
                return days.Where(day => $"{input.FirstDay.AddDays(day):yyyy-MM-dd}" == Parameter(rule, "date").GetString()).Sum(day =>
                {
                    long Not(IEnumerable<int> people, bool mustWork) => people.Where(person => IsEmployed(person, day) && MinutesThere(input.People[person], [day]) > 0)
                        .Count(person => Of(person, day).Any(shift => Kinds(rule, "kinds").Contains(shift.Kind)) != mustWork);
                    var mustWork = Parameter(rule, "what").GetString() == "work";
                    return Not(members, mustWork) + (rule.Parameters!.Contains("opposite", StringComparison.Ordinal) ? Not(scope.Except(members), !mustWork) : 0);
                });
            default:
                return 0;
        }
    }

    private List<int> GroupOf(RuleInput rule, string parameter, List<int> scope)
    {
        var name = Parameter(rule, parameter).GetString()!;
        return name.Length == 0 ? scope : [.. input.Groups.Single(group => group.Name == name).Members.Distinct().Where(scope.Contains)];
    }

    private long MinutesThere(PersonInput who, IEnumerable<int> days) => days.Where(day => (who.EmployedFrom ?? -999) <= day && day <= (who.EmployedTo ?? 999))
        .Sum(day => Minutes(_days.Start(day), _days.Start(day + 1)).Count(minute => !who.TimeOff.Any(off => off.Start <= minute && minute < off.End)));

    private long Fair(RuleInput rule, List<int> scope, Func<int, IEnumerable<Work>> own, Func<List<Work>, long> measure)
    {
        var first = Math.Max(-input.KnownDaysBefore, Math.Min(0, input.Days - 7 * Parameter(rule, "weeks").GetInt32()));
        var anyTarget = scope.Any(person => input.People[person].TargetMinutes > 0);
        var members = scope.Where(person => !anyTarget || input.People[person].TargetMinutes > 0).ToList();
        var shares = members.ToDictionary(person => person, person =>
            (anyTarget ? input.People[person].TargetMinutes : 1L) * (MinutesThere(input.People[person], Enumerable.Range(first, input.Days - first)) / 60));
        var amounts = members.ToDictionary(person => person, person => measure([.. own(person), .. Past(person).Where(work => work.Day >= first)]));
        var (total, all) = (amounts.Values.Sum(), Math.Max(1, shares.Values.Sum()));
        return members.Sum(person =>
        {
            var fair = (long)Math.Floor((decimal)shares[person] * total / all + 0.5m);
            return (amounts[person] - fair) * (amounts[person] - fair) / 3600;
        });
    }
}
