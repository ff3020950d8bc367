using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Components.Forms;
using SmartScheduling.Web.Features.Schedules.Advice;
using SmartScheduling.Web.Features.Schedules.Edits;

namespace SmartScheduling.Web.Features.Schedules.Panel;

public sealed partial class PositionDetails(ListCandidates listCandidates)
{
    private readonly HintRead<Candidate> candidates = new();

    [Parameter, EditorRequired]
    public required BoardIndex Index { get; set; }

    [Parameter, EditorRequired]
    public required Selection.Position Chosen { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    [Parameter]
    public EventCallback<AssignmentChange> OnChange { get; set; }

    private SiteFormat Format => SiteFormat.For(Index.Board.Site);

    private BoardPosition Position => Index.Positions.First(one => one.Shift.Id == Chosen.ShiftId && one.Role.Id == Chosen.RoleId);

    private List<BoardAssignment> Assigned => [.. Index.Of(Position.Shift).Where(one => one.RoleId == Chosen.RoleId)];

    protected override Task OnParametersSetAsync() => ReadOnly || Index.Board.Schedule is not { } schedule
        ? Task.CompletedTask
        : candidates.AskAsync(Chosen, Index, () => listCandidates.ExecuteAsync(schedule.Id, Chosen.ShiftId, Chosen.RoleId));

    private static HintLine Describe(Candidate one) => new(
        one.EmployeeId, one.Name, $"{Hours.Format(one.Minutes)}/{Hours.Format(one.TargetMinutes)} h", one.Permitted, one.Reasons);

    private Task TakeAsync(Candidate one) => OnChange.InvokeAsync(new(AssignmentAct.Assign, Chosen.ShiftId, Chosen.RoleId, one.EmployeeId));
}
