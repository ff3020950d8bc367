using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Schedules.Build;

public sealed partial class BuildWeekPage(
    ReadWeekPlan readPlan, CreateSchedule createSchedule, ArrangeShifts arrangeShifts, DeleteSchedule deleteSchedule,
    Confirmation confirmation, Toasts toasts, NavigationManager navigation, Changes changes, TimeProvider clock) : IDisposable
{
    private static readonly Refusal NoSuchDay = new("The address names no day. Choose a week on the schedule page.");

    private WeekPlan? plan;
    private WeekDraft? draft;
    private Dictionary<Guid, PlanRole> roles = [];
    private IReadOnlyList<Refusal> refusals = [];
    private bool saving, stale, copying, leaving;
    private Watch? watch;

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    /// <summary>A day of the period, as yyyy-MM-dd.</summary>
    [Parameter]
    public required string Week { get; set; }

    [SupplyParameterFromQuery]
    private Guid? Location { get; set; }

    /// <summary>Length of a period that is still to be created.</summary>
    [SupplyParameterFromQuery]
    private int? Days { get; set; }

    private bool HasUnsaved => draft?.HasChanges == true && !leaving;

    private string Address => plan is null ? "schedule" : ScheduleAddress.Of(plan.Location.Id, plan.Start);

    private string Pending => draft!.LostAssignments == 0
        ? "Not saved yet."
        : $"Not saved yet. {Wording.Count(draft.LostAssignments, "assignment goes", "assignments go")} with the shifts that you take out.";

    protected override void OnInitialized() => watch = new(
        changes, clock, change => change is ScheduleChanged changed && changed.ScheduleId == plan?.Schedule?.Id, () => InvokeAsync(FollowAsync), fault => _ = DispatchExceptionAsync(fault));

    protected override Task OnParametersSetAsync() => ReadAsync(keepMine: plan?.IsNew == true);

    public void Dispose() => watch?.Dispose();

    /// <summary>Reads the plan again; with <paramref name="keepMine"/> what was clicked and not saved is put on top of it.</summary>
    private async Task ReadAsync(bool keepMine)
    {
        if (ScheduleAddress.ParseDay(Week) is not { } day)
        {
            refusals = [NoSuchDay];
            return;
        }

        var mine = keepMine ? draft : null;
        var outcome = await readPlan.ExecuteAsync(Location, day, Math.Clamp(Days ?? Schedule.DaysOfAWeek, 1, Schedule.LongestDays));
        (plan, refusals, stale) = (outcome.Value, outcome.Refusals, false);
        draft = plan is null ? null : new(plan);
        roles = plan?.Roles.ToDictionary(role => role.Id) ?? [];
        if (mine is not null)
            draft?.Adopt(mine);
        StateHasChanged();
    }

    // Somebody else changed the week. What I have not saved stays; saving then says that it is stale.
    private Task FollowAsync() => saving || HasUnsaved ? Task.CompletedTask : ReadAsync(keepMine: false);

    private Task MoveAsync((Guid Location, DateOnly Start, int Days) chosen)
    {
        leaving = true;
        var length = chosen.Days == Schedule.DaysOfAWeek ? "" : $"&days={chosen.Days}";
        navigation.NavigateTo(ScheduleAddress.BuildOf(chosen.Location, Site.Settings.StartOf(chosen.Start, chosen.Days)) + length, replace: true);
        leaving = false;
        return Task.CompletedTask;
    }

    private async Task SaveAsync()
    {
        if (saving || plan is not { } seen || draft is not { } mine)
            return;
        saving = true;
        try
        {
            if (seen.Schedule is { } schedule)
                await ArrangeAsync(schedule, mine);
            else
                await CreateAsync(seen, mine);
        }
        finally
        {
            saving = false;
        }
    }

    private async Task CreateAsync(WeekPlan seen, WeekDraft mine)
    {
        var outcome = await createSchedule.ExecuteAsync(seen.Location.Id, seen.Start, seen.Days, mine.Changes());
        refusals = outcome.Refusals;
        if (outcome.Value is not { } created)
            return;
        toasts.Say($"{Site.Period(created.Start, created.Days)} created with {Wording.Count(created.Shifts, "shift", "shifts")}.");
        leaving = true;
        navigation.NavigateTo(ScheduleAddress.Of(seen.Location.Id, created.Start));
    }

    private async Task ArrangeAsync(PlanSchedule schedule, WeekDraft mine)
    {
        var lost = mine.LostAssignments;
        if (lost > 0 && !await confirmation.AskAsync(new($"Remove shifts with {Wording.Count(lost, "assignment", "assignments")}?",
            $"{Wording.Count(lost, "person is", "people are")} assigned to shifts that you take out and will lose them.", "Remove and save", Danger: true)))
            return;
        var outcome = await arrangeShifts.ExecuteAsync(schedule.Id, schedule.Version, mine.Changes(), lost);
        (stale, refusals) = outcome.Status == OutcomeStatus.Stale ? (true, []) : (false, outcome.Refusals);
        if (outcome.Value is not { } arranged)
            return;
        toasts.Say($"{Wording.Count(arranged.Added, "shift", "shifts")} added, {arranged.Removed} removed.");
        await ReadAsync(keepMine: false);
    }

    private async Task OverwriteAsync()
    {
        await ReadAsync(keepMine: true);
        await SaveAsync();
    }

    private async Task DeleteAsync()
    {
        if (plan is not { Schedule: { } schedule } seen || !await confirmation.AskAsync(new($"Delete {Site.Period(seen.Start, seen.Days)}?",
            $"{Wording.Count(seen.Shifts.Count, "shift goes", "shifts go")} with it, and the history of its optimizations.", "Delete", Danger: true)))
            return;
        var outcome = await deleteSchedule.ExecuteAsync(schedule.Id, schedule.Version);
        refusals = outcome.Refusals;
        if (!outcome.IsDone)
            return;
        toasts.Say($"{Site.Period(seen.Start, seen.Days)} deleted.");
        leaving = true;
        navigation.NavigateTo(Address);
    }

    private async Task AskToCopyAsync() => copying = !HasUnsaved || await confirmation.AskAsync(new(
        "Copy instead of what you placed?", "The shifts that you placed here and did not save are left out.", "Copy another week", Cancel: "Keep mine"));

    private Task FinishCopyAsync(Copied copied)
    {
        (copying, leaving) = (false, true);
        navigation.NavigateTo(ScheduleAddress.Of(plan!.Location.Id, copied.Start));
        return Task.CompletedTask;
    }

    private async Task HoldAsync(LocationChangingContext context)
    {
        if (HasUnsaved && !await confirmation.AskAsync(new("Discard your changes?", "The week as you have it here has not been saved.", "Discard", Danger: true, Cancel: "Keep editing")))
            context.PreventNavigation();
    }
}
