using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Tests.Solver;

/// <summary>
/// A small ward over two months: early, late and day shifts, groups of which some must be there each day, limits by day,
/// week and month, no more than five days in a row, holidays on which all are off.
/// </summary>
internal static class Clinic
{
    private const int People = 15;

    public static ProblemInput Input(int days = 60)
    {
        var random = new Random(days);
        return new ProblemInput
        {
            FirstDay = WeekSketch.Monday,
            Days = days,
            KnownDaysBefore = 7,
            Roles = ["Nurse"],
            Shifts = [.. Enumerable.Range(0, days).SelectMany(Shifts)],
            People = [.. Enumerable.Range(0, People).Select(index => Person(index, days, random))],
            Groups = [new("A", [0, 1, 2, 3, 4]), new("B", [5, 6, 7, 8, 9]), new("C", [10, 11, 12, 13, 14]), new("Leads", [0, 5]), new("Deputies", [1, 6, 10])],
            Rules = [.. Rules()],
        };
    }

    private static IEnumerable<ShiftInput> Shifts(int day)
    {
        var isWeekend = day % 7 >= 5;
        (string Name, ShiftKind Kind, int From, int Count)[] templates =
            [("Early", ShiftKind.Early, 360, isWeekend ? 2 : 3), ("Day", ShiftKind.Day, 540, isWeekend ? 1 : 3), ("Late", ShiftKind.Late, 840, isWeekend ? 2 : 3)];
        foreach (var (template, (name, kind, from, count)) in templates.Index())
        {
            yield return new ShiftInput
            {
                Name = name,
                Day = day,
                Start = day * 1440 + from,
                End = day * 1440 + from + 480,
                Kind = (int)kind,
                Template = template,
                Positions = [new PositionInput(0, count)],
            };
        }
    }

    private static PersonInput Person(int index, int days, Random random) => new()
    {
        Name = $"Nurse {index + 1}",
        Roles = [new(0)],
        TargetMinutes = index % 5 == 4 ? 1440 : 2400,
        MinMinutes = index % 5 == 4 ? 960 : 1920,
        MaxMinutes = index % 5 == 4 ? 1920 : 2400,
        TimeOff = [.. Enumerable.Range(0, 2).Select(_ => random.Next(days - 3)).Select(day => new SmartScheduling.Solver.Model.MinuteRange(day * 1440, (day + 1 + random.Next(3)) * 1440))],
        Preferences = [new() { Wanted = index % 2 == 0, Weight = 1 + random.Next(5), Template = random.Next(3) }],
    };

    private static IEnumerable<RuleInput> Rules() =>
    [
        new(RuleKey.Coverage, RuleLevel.Hard),
        new(RuleKey.MinRest, RuleLevel.Hard),
        new(RuleKey.MaxConsecutiveDays, RuleLevel.Hard, Parameters: """{"count":5}"""),
        new(RuleKey.MinConsecutiveDaysOff, RuleLevel.Soft, 10, """{"count":2}"""),
        new(RuleKey.ForbiddenSuccession, RuleLevel.Hard, Parameters: """{"pairs":[["Late","Early"]]}"""),
        new(RuleKey.MaxMinutes, RuleLevel.Hard, Parameters: """{"minutes":0}"""),
        new(RuleKey.MinMinutes, RuleLevel.Soft, 1),
        new(RuleKey.MaxShifts, RuleLevel.Hard),
        new(RuleKey.MaxShifts, RuleLevel.Soft, 10, """{"count":9,"kinds":["Late"],"period":"month"}"""),
        new(RuleKey.MinShifts, RuleLevel.Soft, 10, """{"count":3,"kinds":["Early"],"period":"month"}"""),
        new(RuleKey.MaxWeekends, RuleLevel.Soft, 10),
        new(RuleKey.GroupLimit, RuleLevel.Hard, Parameters: """{"group":"A","what":"work","least":1}"""),
        new(RuleKey.GroupLimit, RuleLevel.Hard, Parameters: """{"group":"B","what":"work","least":1}"""),
        new(RuleKey.GroupLimit, RuleLevel.Soft, 10, """{"group":"C","what":"off","most":3}"""),
        new(RuleKey.Backup, RuleLevel.Soft, 10, """{"group":"Leads","backups":"Deputies"}"""),
        new(RuleKey.Preference, RuleLevel.Soft, 1),
    ];
}
