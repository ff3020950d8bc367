using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Solver.Formats;

/// <summary>States a scenario, a history and the weeks as the input of one problem.</summary>
internal sealed class Inrc2Mapping(Inrc2Scenario scenario, IReadOnlyList<Inrc2History> histories, IReadOnlyList<Inrc2Week> weeks)
{
    /// <summary>Shift types have no time of day; all begin at midnight, so two of one day overlap.</summary>
    private const int Length = 480;

    /// <summary>Horizons begin on a Monday; any Monday will do.</summary>
    private static readonly DateOnly Monday = new(2001, 1, 1);

    public ProblemInput Input() => new()
    {
        FirstDay = Monday,
        Days = Inrc2Week.Days * weeks.Count,
        // One day more than the longest run, so that every run has its begin.
        KnownDaysBefore = 1 + histories.Max(history => Math.Max(history.Working, history.Free)),
        Kinds = scenario.TypeNames,
        Roles = scenario.Skills,
        Shifts = [.. weeks.SelectMany(Shifts)],
        People = [.. scenario.Nurses.Select(Person)],
        Rules = Inrc2Rules.Of(scenario, histories, Inrc2Week.Days * weeks.Count),
    };

    private IEnumerable<ShiftInput> Shifts(Inrc2Week week, int place)
    {
        for (var weekday = 0; weekday < Inrc2Week.Days; weekday++)
        {
            var day = place * Inrc2Week.Days + weekday;
            for (var type = 0; type < scenario.Types.Count; type++)
            {
                yield return new()
                {
                    Name = scenario.Types[type].Name,
                    Day = day,
                    Start = day * 1440,
                    End = day * 1440 + Length,
                    Kind = type,
                    Template = type,
                    Positions = [.. from cover in week.Covers
                                    where cover.Type == type
                                    orderby cover.Skill
                                    let wanted = cover.OfDay[weekday]
                                    select new PositionInput(cover.Skill, wanted.Best, Minimum: wanted.Least)],
                };
            }
        }
    }

    private PersonInput Person(Inrc2Scenario.Nurse nurse, int place) => new()
    {
        Name = nurse.Name,
        Roles = [.. nurse.Skills.Select(skill => new RoleHeld(skill))],
        Preferences = [.. from week in weeks.Index()
                          from request in week.Item.Requests
                          where request.Nurse == place
                          select new Preference { Wanted = false, Weight = 1, Day = week.Index * Inrc2Week.Days + request.Day, Template = request.Type }],
        History = [.. Past(histories[place])],
    };

    /// <summary>
    /// Days that have the runs of a history: the run itself, and the one day before it that ends what was before. Types are
    /// told of the last run only, so days worked before it have any other.
    /// </summary>
    private IEnumerable<PastShiftInput> Past(Inrc2History history)
    {
        if (history.LastType is not { } last)
        {
            yield return Past(-history.Free - 1, 0);
            yield break;
        }

        for (var day = -history.Working; day < 0; day++)
            yield return Past(day, day >= -history.SameType ? last : (last + 1) % scenario.Types.Count);
    }

    private static PastShiftInput Past(int day, int type) => new(day, day * 1440, day * 1440 + Length, type);
}
