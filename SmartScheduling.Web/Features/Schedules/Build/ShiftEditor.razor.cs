using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Components.Forms;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Schedules.Build;

public sealed partial class ShiftEditor(
    ReadShiftTerms readShift, AddShift addShift, ChangeShift changeShift, RemoveShift removeShift, Confirmation confirmation, Toasts toasts)
{
    private static readonly (ShiftKind, string)[] Kinds = [.. Enum.GetValues<ShiftKind>().Select(kind => (kind, kind.ToString()))];

    private ShiftOpening? opening;
    private ShiftForm? form;
    private IReadOnlyList<Refusal> refusals = [], removeRefusals = [];

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    [Parameter, EditorRequired]
    public Guid ScheduleId { get; set; }

    /// <summary>Null adds a one-off.</summary>
    [Parameter]
    public Guid? ShiftId { get; set; }

    /// <summary>The day that a new shift is proposed for.</summary>
    [Parameter]
    public DateOnly? Day { get; set; }

    /// <summary>Saved or removed: the parent stops rendering the editor and reads again.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnSaved { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    private string Title => ShiftId is null ? "One-off shift" : $"{opening!.Terms.Name}, {Site.Day(opening.Terms.Date)}";

    private string? Description => (opening, ShiftId) switch
    {
        (_, null) => "Stands on one day and comes from no template.",
        ({ Template: { } template }, _) => $"Made from {template}. What you change here holds for this day only.",
        _ => null,
    };

    // By the site's clocks on that very day, so that a night of a clock change shows its real length.
    private string Length
    {
        get
        {
            var minutes = Site.Settings.Time().Shift(form!.Date, form.StartTime, form.EndTime).Minutes;
            return $"{Hours.Format(minutes)} h{(form.EndTime <= form.StartTime ? ", ends on the next day" : "")}";
        }
    }

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var outcome = await readShift.ExecuteAsync(ScheduleId, ShiftId);
        (opening, refusals) = (outcome.Value, outcome.Refusals);
        form = opening is null ? null : ShiftForm.Of(opening);
        if (form is not null && ShiftId is null && Day is { } day)
            form.Date = day;
    }

    private async Task<Outcome<Nothing>> SaveAsync(long version)
    {
        if (ShiftId is { } id)
            return await changeShift.ExecuteAsync(ScheduleId, version, id, form!.Terms());
        var added = await addShift.ExecuteAsync(ScheduleId, version, form!.Terms());
        return added.IsDone ? Outcome.Done() : added.Failure();
    }

    private async Task<Outcome<Nothing>> OverwriteAsync()
    {
        var fresh = await readShift.ExecuteAsync(ScheduleId, ShiftId);
        return fresh.Value is { } now ? await SaveAsync(now.Version) : fresh.Failure();
    }

    private Task FinishAsync()
    {
        toasts.Say(ShiftId is null ? $"{form!.Name} added." : $"{form!.Name} changed.");
        return OnSaved.InvokeAsync();
    }

    private async Task RemoveAsync()
    {
        if (opening is null || ShiftId is not { } id || !await confirmation.AskAsync(RemoveQuestion(opening.Terms.Name, opening.Terms.Date, opening.Assigned, Site)))
            return;
        var outcome = await removeShift.ExecuteAsync(ScheduleId, opening.Version, id, opening.Assigned);
        removeRefusals = outcome.Refusals;
        if (!outcome.IsDone)
            return;
        toasts.Say($"{opening.Terms.Name} removed.");
        await OnSaved.InvokeAsync();
    }

    internal static Question RemoveQuestion(string name, DateOnly day, int assigned, SiteFormat site) => new(
        $"Remove {name} on {site.Day(day)}?",
        assigned == 0 ? "Nobody is assigned to it." : $"{Wording.Count(assigned, "person is", "people are")} assigned to it and will lose it.",
        "Remove", Danger: true);
}
