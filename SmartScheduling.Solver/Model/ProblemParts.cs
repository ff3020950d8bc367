using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Model;

/// <summary>Turns a checked input into the indexed parts of a <see cref="Problem"/>.</summary>
internal sealed record ProblemParts
{
    public required Calendar Calendar { get; init; }

    public required IReadOnlyList<string> Kinds { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public required IReadOnlyList<Shift> Shifts { get; init; }

    public required IReadOnlyList<Person> People { get; init; }

    public required IReadOnlyList<string> Qualifications { get; init; }

    public required IReadOnlyList<Group> Groups { get; init; }

    public required IReadOnlyList<(int Person, Position Position)> Locks { get; init; }

    public required IReadOnlyList<(int Person, Position Position)> Baseline { get; init; }

    public required IReadOnlyList<ActiveRule> Rules { get; init; }

    public static (ProblemParts Parts, IReadOnlyList<Fault> Faults) From(ProblemInput input)
    {
        var calendar = new Calendar(input.FirstDay, input.Days, input.KnownDaysBefore, input.FirstWeekday, input.DayLengths);
        var positions = 0;
        Shift[] shifts = [.. input.Shifts.Select((shift, index) => ShiftFrom(shift, index, ref positions))];
        var (rules, faults) = RulesFrom(input);
        var parts = new ProblemParts
        {
            Calendar = calendar,
            Kinds = [.. input.Kinds],
            Roles = [.. input.Roles],
            Shifts = shifts,
            People = [.. input.People.Select((person, index) => PersonFrom(person, index, calendar))],
            Qualifications = [.. input.Qualifications],
            Groups = [.. input.Groups.Select(group => new Group(group.Name, PersonSet.Of(input.People.Count, group.Members)))],
            Locks = [.. input.Locks.Distinct().Select(one => (one.Person, PositionOf(shifts, one.Shift, one.Role)))],
            Baseline = [.. input.Baseline.Distinct().Select(one => (one.Person, PositionOf(shifts, one.Shift, one.Role)))],
            Rules = rules,
        };
        return (parts, faults);
    }

    private static Position PositionOf(Shift[] shifts, int shift, int role) => shifts[shift].Positions.First(position => position.Role == role);

    private static Shift ShiftFrom(ShiftInput input, int index, ref int positions)
    {
        var shift = new Shift
        {
            Index = index,
            Name = input.Name,
            Day = input.Day,
            Start = input.Start,
            End = input.End,
            Kind = input.Kind,
            Template = input.Template ?? -1,
            Priority = input.Priority,
            IsSettled = input.IsSettled,
        };
        List<Position> wanted = [];
        foreach (var position in input.Positions)
        {
            wanted.Add(new Position
            {
                Index = positions++,
                Shift = shift,
                Role = position.Role,
                Required = position.Count,
                Minimum = position.Minimum,
                ShortWeight = position.ShortWeight ?? input.Priority,
                OverWeight = position.OverWeight,
            });
        }

        shift.Positions = wanted;
        return shift;
    }

    private static Person PersonFrom(PersonInput input, int index, Calendar calendar) => new()
    {
        Index = index,
        Name = input.Name,
        Roles = [.. input.Roles],
        EmployedFrom = input.EmployedFrom ?? int.MinValue,
        EmployedTo = input.EmployedTo ?? int.MaxValue,
        ExcludedKinds = KindSet.Of(input.ExcludedKinds),
        TargetMinutes = input.TargetMinutes,
        MinMinutes = input.MinMinutes,
        MaxMinutes = input.MaxMinutes,
        Qualifications = [.. input.Qualifications],
        WagePerHour = (int)Math.Round(input.WagePerHour * 100, MidpointRounding.AwayFromZero),
        OvertimePercent = input.OvertimePercent,
        TimeOff = MinuteRange.Join(input.TimeOff),
        Unavailable = MinuteRange.Join(input.Unavailable),
        Preferences = [.. input.Preferences],
        History = HistoryFrom(input.History, calendar.KnownDaysBefore),
    };

    private static DayWork[] HistoryFrom(IReadOnlyList<PastShiftInput> past, int knownDays)
    {
        var days = new DayWork[knownDays];
        for (var i = 0; i < knownDays; i++) days[i] = DayWork.Off(i - knownDays);
        foreach (var input in past.OrderBy(shift => shift.Start))
        {
            var shift = new Shift
            {
                Index = -1,
                Name = input.Name,
                Day = input.Day,
                Start = input.Start,
                End = input.End,
                Kind = input.Kind,
                Template = -1,
                Priority = 1,
            };
            ref var work = ref days[input.Day + knownDays];
            work = work.With(new Position { Index = -1, Shift = shift, Role = -1, Required = 0, ShortWeight = 0, OverWeight = 0 });
        }

        return days;
    }

    private static (IReadOnlyList<ActiveRule> Rules, IReadOnlyList<Fault> Faults) RulesFrom(ProblemInput input)
    {
        List<ActiveRule> rules = [];
        List<Fault> faults = [];
        var always = RuleCatalogue.All.Where(rule => rule.AlwaysHolds).Select(rule => new RuleInput(rule.Key, RuleLevel.Hard));
        foreach (var (setting, place) in always.Select(rule => (rule, -1)).Concat(input.Rules.Select((rule, place) => (rule, place))))
        {
            var definition = RuleCatalogue.Of(setting.Key);
            if (setting.Level == RuleLevel.Off || (place >= 0 && definition.AlwaysHolds)) continue;
            var parameters = RuleParameters.Parse(definition, setting.Parameters, input.Kinds, out var mistakes);
            if (mistakes.Count == 0) mistakes = [.. definition.Faults(parameters, setting, input)];
            faults.AddRange(mistakes.Select(fault => fault with { Field = $"rules[{place}].parameters.{fault.Field}".TrimEnd('.') }));
            var people = setting.People is null
                ? PersonSet.Everyone(input.People.Count)
                : PersonSet.Of(input.People.Count, setting.People);
            rules.Add(new(rules.Count, definition, setting.Level, setting.Weight ?? definition.DefaultWeight, parameters, people));
        }

        return (rules, faults);
    }
}
