using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Tests.Solver;

/// <summary>Believable weeks: three job roles, early to night, contracts, wishes, time off, history, and every rule with its usual level.</summary>
internal static class Restaurant
{
    private static readonly Dictionary<RuleKey, string> Parameters = new()
    {
        [RuleKey.SkillMix] = """{"qualification":"First aid"}""",
        [RuleKey.GroupLimit] = """{"group":"Seniors","what":"work","least":1}""",
        [RuleKey.Backup] = """{"group":"Leads","backups":"Deputies"}""",
        [RuleKey.Together] = """{"group":"Couple"}""",
        [RuleKey.Apart] = """{"group":"Rivals"}""",
        [RuleKey.Calendar] = """{"date":"2026-11-29","group":"Leads","what":"off"}""",
        [RuleKey.PreferPerson] = """{"wanted":"unwanted","shift":"Night bar"}""",
    };

    private static readonly string[] Roles = ["Service", "Kitchen", "Bar"];

    public static Problem Week(int people) => Problem.Create(Input(people)).Required;

    public static ProblemInput Input(int people, int days = 7)
    {
        var random = new Random(people);
        return new ProblemInput
        {
            FirstDay = WeekSketch.Monday,
            Days = days,
            KnownDaysBefore = 28,
            Roles = Roles,
            Shifts = [.. Enumerable.Range(0, days).SelectMany(day => Shifts(day, people))],
            People = [.. Enumerable.Range(0, people).Select(index => Person(index, days, random))],
            Rules = [.. Rules()],
            Qualifications = ["First aid"],
            Groups =
            [
                new("Leads", [0, 1]), new("Deputies", [2, 3]), new("Couple", [4, 6]), new("Rivals", [5, 7]),
                new("Seniors", [.. Enumerable.Range(0, people / 4)]),
            ],
        };
    }

    private static IEnumerable<ShiftInput> Shifts(int day, int people)
    {
        // About three of five contract hours are asked for.
        var scale = people / 12.0;
        (string Name, ShiftKind Kind, int From, int Minutes, int[] Counts)[] templates =
        [
            ("Breakfast", ShiftKind.Early, 360, 480, [2, 1, 0]),
            ("Lunch", ShiftKind.Day, 600, 480, [1, 1, 0]),
            ("Dinner", ShiftKind.Late, 900, 480, [2, 1, 1]),
            ("Night bar", ShiftKind.Night, 1260, 420, [0, 0, 1]),
        ];
        for (var template = 0; template < templates.Length; template++)
        {
            var (name, kind, from, minutes, counts) = templates[template];
            yield return new ShiftInput
            {
                Name = name,
                Day = day,
                Start = day * 1440 + from,
                End = day * 1440 + from + minutes,
                Kind = (int)kind,
                Template = template,
                Priority = day % 7 >= 4 ? 5 : 3,
                Positions = [.. counts.Index().Where(count => count.Item > 0).Select(count => new PositionInput(count.Index, (int)Math.Max(1, count.Item * scale * 0.8)))],
            };
        }
    }

    private static PersonInput Person(int index, int days, Random random)
    {
        var target = new[] { 2400, 2400, 1800, 1200 }[index % 4];
        var dayOff = random.Next(days);
        return new PersonInput
        {
            Name = $"Person {index + 1}",
            Roles = index % 5 == 4 ? [new(2), new(0)] : index % 5 is 1 or 3 ? [new(1), new(0)] : [new(0), new(2)],
            Qualifications = index % 3 == 0 ? [new(0)] : [],
            WagePerHour = 14 + index % 7,
            TargetMinutes = target,
            MinMinutes = target / 2,
            MaxMinutes = target + 480,
            TimeOff = index % 9 == 0 ? [new(dayOff * 1440, (dayOff + 2) * 1440)] : [],
            Unavailable = index % 6 == 0 ? [new(dayOff * 1440 + 600, dayOff * 1440 + 900)] : [],
            Preferences = index % 2 == 0 ? [new() { Wanted = index % 4 == 0, Weight = 1 + random.Next(5), Template = random.Next(3) }] : [],
            History = [.. Enumerable.Range(-28, 28).Where(day => (day + index) % 7 < target / 480).Select(day => WeekSketch.Past(day, 8, 16, ShiftKind.Day))],
        };
    }

    private static IEnumerable<RuleInput> Rules() =>
        from rule in SmartScheduling.Solver.Rules.RuleCatalogue.All
        where !rule.AlwaysHolds
        select new RuleInput(rule.Key, rule.DefaultLevel == RuleLevel.Off ? RuleLevel.Soft : rule.DefaultLevel, Parameters: Parameters.GetValueOrDefault(rule.Key));
}
