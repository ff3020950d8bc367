using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Tests.Solver;

/// <summary>Small problems in which everything that a problem can have turns up at random; the same for the same seed.</summary>
internal sealed class RandomProblem
{
    private readonly Random _random;
    private readonly int _days;
    private readonly int _people;
    private readonly int _known;
    private readonly bool _mild;
    private readonly Random _further;
    private readonly DateOnly _firstDay;
    private readonly DayOfWeek _firstWeekday;
    private readonly Dictionary<DateOnly, int> _lengths;
    private readonly PlainDays _calendar;

    private RandomProblem(int seed, int days, int people, bool mild)
    {
        _random = new Random(seed);
        _days = days;
        _people = people;
        _mild = mild;
        _known = _random.Next(3) switch { 0 => 0, 1 => 7, _ => _random.Next(1, 20) };
        // Drawn apart, so that weeks and leavers change nothing else of a seed.
        _further = new Random(11 * seed);
        _firstDay = WeekSketch.Monday.AddDays(_further.Next(7));
        _firstWeekday = _further.Next(2) == 0 ? DayOfWeek.Monday : (DayOfWeek)_further.Next(7);
        _lengths = ClockChange(new Random(7 * seed));
        _calendar = new(_firstDay, _lengths);
    }

    public static IEnumerable<TheoryDataRow<int>> Seeds => Enumerable.Range(1, 60).Select(seed => new TheoryDataRow<int>(seed));

    public static (Problem Problem, Roster Roster) WithRoster(int seed)
    {
        var (problem, _, roster) = WithInput(seed);
        return (problem, roster);
    }

    public static (Problem Problem, ProblemInput Input, Roster Roster) WithInput(int seed)
    {
        var random = new Random(-seed);
        var input = new RandomProblem(seed, 3 + random.Next(14), 2 + random.Next(4), mild: false).Input();
        var problem = Problem.Create(input).Required;
        return (problem, input, RandomRoster(problem, random));
    }

    /// <summary>So small that every roster can be tried: two or three people, a few days, at most two positions a day.</summary>
    public static (Problem Problem, ProblemInput Input) Tiny(int seed)
    {
        var days = 3 + new Random(1000 + seed).Next(3);
        var (two, three) = (Of(people: 2), seed % 3 == 0 ? Of(people: 3) : default);
        return three.Problem is not null && Exhaustive.Count(three.Problem) <= Exhaustive.Most / 5 ? three : two;

        (Problem Problem, ProblemInput Input) Of(int people)
        {
            var input = new RandomProblem(seed, days, people, mild: true).Input();
            return (Problem.Create(input).Required, input);
        }
    }

    public static Roster RandomRoster(Problem problem, Random random)
    {
        var roster = Roster.Empty(problem);
        foreach (var position in problem.Positions)
            for (var person = 0; person < problem.People.Count; person++)
                if (random.Next(3) == 0) roster.TryAssign(person, position);
        return roster;
    }

    /// <summary>In every second problem the clocks change: in it, on a day before it, or on one just beyond.</summary>
    private Dictionary<DateOnly, int> ClockChange(Random random)
    {
        if (random.Next(2) == 0) return [];
        var day = random.Next(4) == 0 ? random.Next(-_known - 2, _days + 3) : random.Next(_days);
        return new() { [_firstDay.AddDays(day)] = random.Next(2) == 0 ? 1380 : 1500 };
    }

    private ProblemInput Input()
    {
        ShiftInput[] shifts = [.. Enumerable.Range(0, _days).SelectMany(Shifts)];
        PersonInput[] people = [.. Enumerable.Range(0, _people).Select(Person).Select(Leaving)];
        return new ProblemInput
        {
            FirstDay = _firstDay,
            Days = _days,
            FirstWeekday = _firstWeekday,
            KnownDaysBefore = _known,
            DayLengths = _lengths,
            Roles = ["Waiter", "Cook"],
            Shifts = shifts,
            People = people,
            Qualifications = ["First aid", "Keys"],
            Groups = [new("Seniors", [0, _people - 1]), new("Others", [.. Enumerable.Range(0, _people).Where(_ => Maybe(2))])],
            Rules = [.. Rules()],
            Locks = shifts.Length > 0 && _random.Next(3) == 0 ? [new(0, 0, shifts[0].Positions[0].Role)] : [],
            Baseline = [.. shifts.Index().Where(_ => Maybe(2)).Select(shift => new AssignmentInput(_random.Next(_people), shift.Index, shift.Item.Positions[0].Role))],
        };
    }

    private IEnumerable<ShiftInput> Shifts(int day)
    {
        for (var i = _random.Next(_mild ? 2 : 3); i >= 0; i--)
        {
            var kind = _random.Next(4);
            var start = _calendar.Start(day) + new[] { 360, 480, 840, 1320 }[kind] + _random.Next(3) * 60;
            yield return new ShiftInput
            {
                Name = ((ShiftKind)kind).ToString(),
                Day = day,
                Start = start,
                End = start + 240 + 60 * _random.Next(6),
                Kind = kind,
                Template = _random.Next(4) == 0 ? null : kind,
                Priority = 1 + _random.Next(10),
                Positions = _mild || _random.Next(3) > 0 ? [new(_random.Next(2), 1 + _random.Next(2), Minimum: _random.Next(2))] : [new(0, _random.Next(3), _random.Next(50)), new(1, 1, null, _random.Next(4))],
            };
        }
    }

    private PersonInput Person(int index) => new()
    {
        Name = $"Person {index + 1}",
        Roles = Maybe(5) ? [new(0)] : Maybe(5) ? [new(0), new(1, _random.Next(3), null)] : [new(0), new(1)],
        EmployedFrom = index > 0 && Maybe(6) ? _random.Next(_days) : null,
        ExcludedKinds = Maybe(5) ? [_random.Next(4)] : [],
        TargetMinutes = Maybe(4) ? 0 : 600 * _random.Next(5),
        MinMinutes = Maybe(3) ? 0 : 60 * _random.Next(20),
        Qualifications = Maybe(2) ? [] : Maybe(2) ? [new(0)] : [new(0, _random.Next(3), 3 + _random.Next(9)), new(1)],
        WagePerHour = Maybe(5) ? 0 : 10 + _random.Next(2000) / 100m,
        OvertimePercent = Maybe(3) ? 100 + _random.Next(150) : null,
        MaxMinutes = Maybe(3) ? 0 : 1200 + 60 * _random.Next(20),
        TimeOff = index > 0 && Maybe(4) ? [Range(), Range()] : [],
        Unavailable = Maybe(3) ? [Range(), Range()] : [],
        Preferences = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Wish())],
        History = [.. Enumerable.Range(-_known, _known).Where(_ => Maybe(2)).Select(day => new PastShiftInput(day, _calendar.Start(day) + 360 * (1 + _random.Next(3)), _calendar.Start(day) + 1440 + 60 * _random.Next(8), _random.Next(4)))],
    };

    /// <summary>Some leave in the period or before it; the first one, who may be locked, stays.</summary>
    private PersonInput Leaving(PersonInput person, int index) =>
        index > 0 && _further.Next(6) == 0 ? person with { EmployedTo = _further.Next(person.EmployedFrom ?? -1, _days) } : person;

    private string Date(int day) => _firstDay.AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private MinuteRange Range()
    {
        var start = _random.Next(-1440, _days * 1440);
        return new(start, start + 60 + _random.Next(2000));
    }

    private Preference Wish()
    {
        var timed = Maybe(3);
        return new()
        {
            Wanted = Maybe(2),
            Weight = 1 + _random.Next(5),
            Template = Maybe(2) ? _random.Next(4) : null,
            Weekday = Maybe(2) ? (DayOfWeek)_random.Next(7) : null,
            Day = Maybe(4) ? _random.Next(_days) : null,
            FromMinute = timed ? 60 * _random.Next(25) : null,
            ToMinute = timed ? 60 * _random.Next(25) : null,
        };
    }

    private IEnumerable<RuleInput> Rules()
    {
        var limits = () => $$"""
            "least":{{_random.Next(2)}},"most":{{1 + _random.Next(3)}}
            """;
        var group = () => new[] { "Seniors", "Others", "" }[_random.Next(3)];
        var period = () => new[] { "day", "week", "month", "whole", "2 days", "4 days", "9 days" }[_random.Next(7)];
        (RuleKey Key, Func<string> Parameters)[] all =
        [
            (RuleKey.Coverage, () => $$"""{"over":{{new[] { 0, 1, 5000 }[_random.Next(3)]}}}"""),
            (RuleKey.Unavailable, () => "{}"),
            (RuleKey.MinRest, () => $$"""{"minutes":{{60 * _random.Next(40)}},"after":[{{(Maybe(2) ? "\"Night\"" : "")}}],"before":[{{(Maybe(3) ? "\"Early\",\"Day\"" : "")}}]}"""),
            (RuleKey.ForbiddenSuccession, () => $$"""{"pairs":[["Night","Early"],["Late","Early"],["Night","Day"]{{(Maybe(2) ? ",[\"Free\",\"Late\"]" : "")}}{{(Maybe(3) ? ",[\"Early\",\"Free\"]" : "")}}{{(Maybe(5) ? ",[\"Free\",\"Free\"]" : "")}}],"dates":[{{(Maybe(3) ? $"\"{Date(-1)}\",\"{Date(1)}\"" : "")}}]}"""),
            (RuleKey.MaxMinutes, () => $$"""{"minutes":{{(Maybe(3) ? 0 : 60 * _random.Next(1, 50))}},"period":"{{period()}}"}"""),
            (RuleKey.MinMinutes, () => $$"""{"minutes":{{(Maybe(2) ? 0 : 60 * _random.Next(1, 40))}},"period":"{{period()}}"}"""),
            (RuleKey.MaxShifts, () => $$"""{"count":{{_random.Next(4)}},"kinds":[{{(Maybe(2) ? "\"Night\",\"Late\"" : "")}}],"period":"{{period()}}"}"""),
            (RuleKey.MaxConsecutiveDays, () => $$"""{"count":{{_random.Next(1, 5)}},"kinds":[{{(Maybe(3) ? "\"Night\",\"Late\"" : "")}}]}"""),
            (RuleKey.MinConsecutiveDays, () => $$"""{"count":{{_random.Next(1, 5)}},"kinds":[{{(Maybe(3) ? "\"Early\"" : "")}}]}"""),
            (RuleKey.MinConsecutiveDaysOff, () => $$"""{"count":{{_random.Next(1, 5)}},"most":{{(Maybe(2) ? _random.Next(4, 7) : 0)}}}"""),
            (RuleKey.MaxWeekends, () => $$"""{"count":{{_random.Next(3)}},"weeks":{{_random.Next(5)}}}"""),
            (RuleKey.Preference, () => "{}"),
            (RuleKey.FairMinutes, () => $$"""{"weeks":{{_random.Next(1, 5)}}}"""),
            (RuleKey.FairNights, () => $$"""{"weeks":{{_random.Next(1, 5)}},"kinds":[{{(Maybe(2) ? "\"Late\"," : "")}}"Night"]}"""),
            (RuleKey.FairWeekends, () => $$"""{"weeks":{{_random.Next(1, 5)}}}"""),
            (RuleKey.WeeklyRest, () => $$"""{"minutes":{{60 * _random.Next(8, 60)}}}"""),
            (RuleKey.MinShifts, () => $$"""{"count":{{_random.Next(5)}},"kinds":[{{(Maybe(2) ? "\"Early\",\"Day\"" : "")}}],"period":"{{period()}}"}"""),
            (RuleKey.MaxConsecutiveNights, () => $$"""{"count":{{_random.Next(1, 4)}},"minutes":{{60 * _random.Next(60)}},"kinds":[{{(Maybe(2) ? "\"Late\"," : "")}}"Night"]}"""),
            (RuleKey.CompleteWeekends, () => "{}"),
            (RuleKey.SkillMix, () => $$"""{"qualification":"{{(Maybe(2) ? "Keys" : "First aid")}}","count":{{_random.Next(1, 3)}},"kinds":[{{(Maybe(2) ? "\"Early\",\"Late\"" : "")}}]}"""),
            (RuleKey.GroupLimit, () => $$"""{"group":"{{group()}}","what":"{{(Maybe(2) ? "work" : "off")}}","kinds":[{{(Maybe(3) ? "\"Early\",\"Day\"" : "")}}],{{limits()}},"halfDay":{{60 * _random.Next(8)}}}"""),
            (RuleKey.Backup, () => $$"""{"group":"{{(Maybe(2) ? "Seniors" : "Others")}}","backups":"{{(Maybe(2) ? "Seniors" : "Others")}}"}"""),
            (RuleKey.Together, () => $$"""{"group":"{{group()}}"}"""),
            (RuleKey.Apart, () => $$"""{"group":"{{group()}}"}"""),
            (RuleKey.Calendar, () => $$"""{"date":"{{Date(_random.Next(8))}}","group":"{{group()}}","what":"{{(Maybe(2) ? "work" : "off")}}","kinds":[{{(Maybe(2) ? "\"Early\"" : "")}}]}"""),
            (RuleKey.Calendar, () => $$"""{"date":"{{Date(_random.Next(5))}}","group":"{{(Maybe(2) ? "Seniors" : "Others")}}","what":"{{(Maybe(2) ? "work" : "off")}}","kinds":[{{(Maybe(2) ? "\"Late\"" : "")}}],"others":"opposite"}"""),
            (RuleKey.PreferPerson, () => $$"""{"wanted":"{{(Maybe(2) ? "preferred" : "unwanted")}}","shift":"{{(Maybe(3) ? "" : "early")}}","date":"{{(Maybe(3) ? Date(1) : "")}}","weekdays":[{{(Maybe(2) ? "\"Monday\",\"Tuesday\"" : "")}}]}"""),
            (RuleKey.Cost, () => $$"""{"overtime":{{100 + _random.Next(100)}}}"""),
            (RuleKey.Stability, () => "{}"),
            (RuleKey.DaysOff, () => $$"""{"least":{{_random.Next(3)}},"most":{{(Maybe(3) ? 366 : _random.Next(2, 5))}},"halfDay":{{60 * _random.Next(8)}},"period":"{{period()}}"}"""),
        ];
        // In a tiny problem a few rules at a time, so that each of them has something to say.
        foreach (var (key, parameters) in all.Where(_ => !_mild || Maybe(2)))
        {
            for (var i = _random.Next(3); i > 0; i--)
            {
                var levels = SmartScheduling.Solver.Rules.RuleCatalogue.Of(key).Levels;
                int[]? people = Maybe(4) && key != RuleKey.Coverage ? [0, _people - 1] : null;
                yield return new RuleInput(key, levels[_random.Next(levels.Count)], _random.Next(20), parameters(), people?.Distinct().ToArray());
            }
        }
    }

    private bool Maybe(int oneIn) => _random.Next(oneIn) == 0;
}
