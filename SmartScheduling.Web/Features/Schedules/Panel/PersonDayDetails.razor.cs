using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Components.Forms;
using SmartScheduling.Web.Features.Schedules.Advice;
using SmartScheduling.Web.Features.Schedules.Edits;

namespace SmartScheduling.Web.Features.Schedules.Panel;

public sealed partial class PersonDayDetails(ListChoices listChoices)
{
    private readonly HintRead<Choice> choices = new();

    [Parameter, EditorRequired]
    public required BoardIndex Index { get; set; }

    [Parameter, EditorRequired]
    public required WeekFindings Findings { get; set; }

    [Parameter, EditorRequired]
    public required Selection.PersonDay Chosen { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    [Parameter]
    public EventCallback<AssignmentChange> OnChange { get; set; }

    private SiteFormat Format => SiteFormat.For(Index.Board.Site);

    private BoardPerson Person => Index.Person(Chosen.EmployeeId)!;

    private List<(BoardShift Shift, BoardAssignment Assignment)> Work => [.. Index.Of(Person).Where(one => one.Shift.Date == Chosen.Date)];

    private string WeekHours
    {
        get
        {
            var minutes = Index.Of(Person).Sum(one => one.Shift.Minutes) + Index.Board.Elsewhere.Where(one => one.EmployeeId == Person.Id).Sum(one => one.Minutes);
            return $"{Hours.Format(minutes)} of {Hours.Format(Person.Contract.TargetMinutes)} h this week, {Hours.Format(Person.Contract.MinMinutes)} to {Hours.Format(Person.Contract.MaxMinutes)} h allowed";
        }
    }

    private IEnumerable<string> Absences =>
    [
        .. !Person.IsEmployedOn(Chosen.Date) ? ["Not employed on this day."] : Array.Empty<string>(),
        .. Index.Board.TimeOff.Where(one => one.EmployeeId == Person.Id && Chosen.Date >= one.FirstDay && Chosen.Date <= one.LastDay)
            .Select(one => $"{(one.State == TimeOffState.Approved ? "Time off" : "Has asked for time off")}, {Format.ShortDay(one.FirstDay)} – {Format.ShortDay(one.LastDay)}."),
        .. Index.Board.Unavailable.Where(one => one.EmployeeId == Person.Id && one.Date == Chosen.Date)
            .Select(one => $"Unavailable {(one.From == one.Until ? "all day" : Format.Times(one.From, one.Until))}{(one.Note.Length > 0 ? $": {one.Note}" : "")}."),
        .. Index.Board.Elsewhere.Where(one => one.EmployeeId == Person.Id && one.Date == Chosen.Date)
            .Select(one => $"Works at {one.Location}, {Format.Times(one.StartTime, one.EndTime)}."),
    ];

    protected override Task OnParametersSetAsync() => ReadOnly || Index.Board.Schedule is not { } schedule
        ? Task.CompletedTask
        : choices.AskAsync(Chosen, Index, () => listChoices.ExecuteAsync(schedule.Id, Chosen.EmployeeId, Chosen.Date));

    private List<string> SentencesOf(BoardShift shift) =>
        [.. Findings.Findings.Where(one => one.EmployeeId == Person.Id && one.Date == shift.Date && (one.ShiftId == shift.Id || one.ShiftId is null)).Select(one => one.Sentence)];

    private HintLine Describe(Choice one)
    {
        var shift = Index.Shift(one.ShiftId);
        return new(one, shift?.Name ?? "", shift is null ? "" : $"{Format.Times(shift.StartTime, shift.EndTime)} as {Index.Role(one.RoleId).Name}", one.Permitted, one.Reasons, HintLine.EffectOf(Format, one.Points));
    }

    private Task TakeAsync(Choice one) => OnChange.InvokeAsync(new(AssignmentAct.Assign, one.ShiftId, one.RoleId, Chosen.EmployeeId));
}
