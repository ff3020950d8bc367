using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Components.Forms;
using SmartScheduling.Web.Features.Schedules.Advice;
using SmartScheduling.Web.Features.Schedules.Edits;

namespace SmartScheduling.Web.Features.Schedules.Panel;

public sealed partial class PositionDetails(ListCandidates listCandidates)
{
    private readonly HintRead<Candidate> candidates = new();
    private (Selection.Position Of, Guid EmployeeId)? replacing;

    [Parameter, EditorRequired]
    public required BoardIndex Index { get; set; }

    [Parameter, EditorRequired]
    public required Selection.Position Chosen { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<AssignmentChange>> OnChange { get; set; }

    private SiteFormat Format => SiteFormat.For(Index.Board.Site);

    private BoardPosition Position => Index.Positions.First(one => one.Shift.Id == Chosen.ShiftId && one.Role.Id == Chosen.RoleId);

    private List<BoardAssignment> Assigned => [.. Index.Of(Position.Shift).Where(one => one.RoleId == Chosen.RoleId)];

    /// <summary>Who is to be replaced, while they still are on the position.</summary>
    private Guid? Leaving => replacing is { } asked && asked.Of == Chosen && Assigned.Exists(one => one.EmployeeId == asked.EmployeeId) ? asked.EmployeeId : null;

    private string Question => Leaving is { } leaving
        ? $"Who could replace {Index.Person(leaving)?.Name}"
        : Position.Fill.Missing > 0 ? "Who could take it" : "Who could help out";

    protected override Task OnParametersSetAsync() => AskAsync();

    private Task AskAsync()
    {
        if (Index.Board.Schedule is not { } schedule)
            return Task.CompletedTask;
        var (chosen, leaving) = (Chosen, Leaving);
        return candidates.AskAsync((chosen, leaving), Index, () => listCandidates.ExecuteAsync(schedule.Id, chosen.ShiftId, chosen.RoleId, leaving));
    }

    private Task ReplaceAsync(BoardAssignment one)
    {
        replacing = Leaving == one.EmployeeId ? null : (Chosen, one.EmployeeId);
        return AskAsync();
    }

    private HintLine Describe(Candidate one) => new(
        one.EmployeeId, one.Name, $"{Hours.Format(one.Minutes)}/{Hours.Format(one.TargetMinutes)} h", one.Permitted, one.Reasons,
        HintLine.EffectOf(Format, one.Points), HintLine.SharesOf(Format, one.Shares), one.WayIn);

    private Task TakeAsync(Candidate one) => OnChange.InvokeAsync(
    [
        .. Leaving is { } leaving ? [new AssignmentChange(AssignmentAct.Unassign, Chosen.ShiftId, Chosen.RoleId, leaving)] : Array.Empty<AssignmentChange>(),
        new(AssignmentAct.Assign, Chosen.ShiftId, Chosen.RoleId, one.EmployeeId),
    ]);
}
