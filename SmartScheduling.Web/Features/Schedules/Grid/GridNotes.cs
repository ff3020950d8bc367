using SmartScheduling.Solver.Model;

namespace SmartScheduling.Web.Features.Schedules.Grid;

/// <summary>Puts the sentences of the rules where they can be seen: on an assignment, or on the person as a whole.</summary>
internal sealed class GridNotes
{
    private readonly ILookup<(Guid Person, DateOnly Day), Finding> _byDay;
    private readonly ILookup<Guid, Finding> _byPerson;

    public GridNotes(WeekFindings findings, BoardIndex index)
    {
        var personal = findings.Findings.Where(one => one.EmployeeId is not null).ToList();
        var worked = index.Board.Assignments.Select(one => (one.EmployeeId, index.Shift(one.ShiftId)?.Date)).ToHashSet();
        // About a day on which the person works: it stands there. About a stretch of days, or a soft one without a shift: on the person.
        bool Stands(Finding one) => one.Date is { } day && worked.Contains((one.EmployeeId!.Value, day)) && (one.ShiftId is not null || one.Level == ScoreLevel.Hard);
        _byDay = personal.Where(Stands).ToLookup(one => (one.EmployeeId!.Value, one.Date!.Value));
        _byPerson = personal.Where(one => !Stands(one) && one.Level == ScoreLevel.Hard).ToLookup(one => one.EmployeeId!.Value);
    }

    /// <summary>Their <paramref name="first"/> shift of a day carries what is about the day as a whole.</summary>
    public Note Of(Guid person, BoardShift shift, bool first) =>
        Join(_byDay[(person, shift.Date)].Where(one => one.ShiftId == shift.Id || (first && one.ShiftId is null)));

    public Note Of(Guid person) => Join(_byPerson[person]);

    private static Note Join(IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        return all.Count == 0 ? default : new(string.Join(" ", all.Select(one => one.Sentence)), all.Exists(one => one.Level == ScoreLevel.Hard));
    }
}
