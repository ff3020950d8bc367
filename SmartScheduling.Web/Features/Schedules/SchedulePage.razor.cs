using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Features.Schedules.Edits;
using SmartScheduling.Web.Features.Schedules.Grid;
using SmartScheduling.Web.Features.Schedules.Panel;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Schedules;

/// <summary>The week of a location: the grid, what the rules say to it, and hand edits.</summary>
public sealed partial class SchedulePage(
    ReadBoard readBoard, ReadFindings readFindings, ChangeAssignments changeAssignments, Changes changes, TimeProvider clock, Toasts toasts) : IDisposable
{
    private const string OptimizeTab = "optimize";
    private const string ViolationsTab = "violations";
    private const string DetailsTab = "details";

    private BoardSession session = null!;
    private GridFilter filter = new();
    private GridContent? content;
    private PageFailure? failure;
    private PanelPlace panel = PanelPlace.AtFirst;
    private Selection? chosen;
    private string? tab;
    private string announcement = "";
    private bool focusDetails;
    private BoardGrid? grid;
    private Watch? watch;

    /// <summary>A day of the week to show; this week when left out.</summary>
    [Parameter]
    public string? Week { get; set; }

    [SupplyParameterFromQuery]
    public string? Location { get; set; }

    private Board? Board => session.Board;

    private BoardIndex? Index => session.Index;

    private bool CanUndo => session.CanEdit && session.History.Undo is not null;

    private bool CanRedo => session.CanEdit && session.History.Redo is not null;

    private string ViolationsTitle => session.Findings.Findings.Count(one => one.Level == Solver.Model.ScoreLevel.Hard) is > 0 and var hard
        ? $"Violations ({hard})"
        : "Violations";

    private string PublishedBy => Board?.Schedule is { PublishedBy: { } by, PublishedAt: { } at }
        ? $"Published by {by} on {SiteFormat.For(Board.Site).Moment(at)}."
        : "";

    protected override void OnInitialized()
    {
        session = new(readBoard, readFindings, changeAssignments, Compose);
        watch = new(changes, clock, Concerns, () => InvokeAsync(RefreshAsync), exception => _ = DispatchExceptionAsync(exception));
    }

    protected override async Task OnParametersSetAsync()
    {
        var (day, location) = (ScheduleAddress.ParseDay(Week), Guid.TryParse(Location, out var id) ? id : (Guid?)null);
        failure = (Week is not null && day is null) || (Location is not null && location is null) ? PageFailure.NoSuchWeek : null;
        if (failure is not null)
            return;
        var outcome = await session.OpenAsync(day, location);
        if (!outcome.IsDone)
        {
            failure = PageFailure.Of(outcome, location is not null);
            return;
        }

        await ShowAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!focusDetails || grid is null)
            return;
        focusDetails = false;
        await grid.FocusDetailsAsync();
    }

    public void Dispose() => watch?.Dispose();

    private bool Concerns(Change change) => change switch
    {
        ScheduleChanged one => session.Board?.Schedule is not { } schedule || schedule.Id == one.ScheduleId,
        AvailabilityChanged or SettingsChanged => true,
        _ => false,
    };

    private async Task RefreshAsync()
    {
        if (Board is null || failure is not null)
            return;
        await session.ReloadAsync();
        await ShowAsync();
        StateHasChanged();
    }

    /// <summary>Shows the board at once and, when the rules have been asked, what they say to it.</summary>
    private async Task ShowAsync()
    {
        StateHasChanged();
        await session.CheckAsync();
    }

    private void Compose()
    {
        content = GridContent.Of(Index!, session.Findings, filter);
        if (chosen is not null && !chosen.IsIn(Index!))
            chosen = null;
    }

    private void Narrow(GridFilter narrowed)
    {
        filter = narrowed;
        Compose();
    }

    private void TogglePanel() => panel = panel.Toggled;

    private async Task ClosePanelAsync()
    {
        panel = PanelPlace.Closed;
        if (grid is not null)
            await grid.FocusBackAsync();
    }

    private void Choose(Selection selection) => (chosen, tab, panel) = (selection, DetailsTab, PanelPlace.Open);

    private void OpenPosition(BoardPosition position) => Choose(new Selection.Position(position.Shift.Id, position.Role.Id));

    private async Task GoToAsync(Finding finding)
    {
        if (grid is null || Board is null || finding.EmployeeId is not { } person)
            return;
        if (filter.View != GridView.People || filter.Narrows)
        {
            Narrow(new());
            StateHasChanged();
        }

        var day = finding.Date is { } date ? Math.Clamp(Board.DayOf(date), 0, 6) : 0;
        await grid.FocusAsync(person.ToString("N"), day);
    }
}
