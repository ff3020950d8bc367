namespace SmartScheduling.Web.Features.Schedules;

/// <summary>A board with everything findable by id, made once for each board that is shown.</summary>
public sealed class BoardIndex
{
    private readonly Dictionary<Guid, BoardShift> _shifts;
    private readonly Dictionary<Guid, BoardPerson> _people;
    private readonly Dictionary<Guid, BoardRole> _roles;
    private readonly ILookup<Guid, BoardAssignment> _byShift;
    private readonly ILookup<Guid, BoardAssignment> _byPerson;

    public BoardIndex(Board board)
    {
        Board = board;
        _shifts = board.Shifts.ToDictionary(shift => shift.Id);
        _people = board.People.ToDictionary(person => person.Id);
        _roles = board.Roles.ToDictionary(role => role.Id);
        _byShift = board.Assignments.ToLookup(assignment => assignment.ShiftId);
        _byPerson = board.Assignments.ToLookup(assignment => assignment.EmployeeId);
        Positions = [.. board.Shifts.SelectMany(PositionsOf)];
    }

    public Board Board { get; }

    /// <summary>Every position of the week, in order of start.</summary>
    public IReadOnlyList<BoardPosition> Positions { get; }

    public BoardShift? Shift(Guid id) => _shifts.GetValueOrDefault(id);

    public BoardPerson? Person(Guid id) => _people.GetValueOrDefault(id);

    public BoardRole Role(Guid id) => _roles[id];

    /// <summary>Who works the shift, by name.</summary>
    public IEnumerable<BoardAssignment> Of(BoardShift shift) =>
        _byShift[shift.Id].OrderBy(assignment => Person(assignment.EmployeeId)?.Name, StringComparer.CurrentCulture);

    /// <summary>What the person works here in this week, in order of start.</summary>
    public IEnumerable<(BoardShift Shift, BoardAssignment Assignment)> Of(BoardPerson person) =>
        from assignment in _byPerson[person.Id]
        let shift = _shifts[assignment.ShiftId]
        orderby Board.DayOf(shift.Date), shift.StartTime
        select (shift, assignment);

    /// <summary>How long the person works here in this week.</summary>
    public int MinutesOf(BoardPerson person) => _byPerson[person.Id].Sum(assignment => _shifts[assignment.ShiftId].Minutes);

    public BoardAssignment? Find(Guid shift, Guid role, Guid person) =>
        _byShift[shift].FirstOrDefault(assignment => assignment.RoleId == role && assignment.EmployeeId == person);

    /// <summary>Positions asked for, and people in a role that the shift does not ask for as positions of nobody.</summary>
    private IEnumerable<BoardPosition> PositionsOf(BoardShift shift)
    {
        var assigned = _byShift[shift.Id].CountBy(assignment => assignment.RoleId).ToDictionary();
        foreach (var required in shift.Requirements.OrderBy(required => _roles[required.RoleId].Name, StringComparer.CurrentCulture))
            yield return new(shift, _roles[required.RoleId], new(assigned.GetValueOrDefault(required.RoleId), required.Count));
        foreach (var (role, count) in assigned)
        {
            if (shift.Requirements.All(required => required.RoleId != role))
                yield return new(shift, _roles[role], new(count, 0));
        }
    }
}

/// <summary>The places of one job role on one shift.</summary>
public sealed record BoardPosition(BoardShift Shift, BoardRole Role, Fill Fill);
