using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Own;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Requests.Own;

public sealed partial class MyRequestsPage(
    OwnContext context, ListMyTimeOff listMyTimeOff, ListMyUnavailableTimes listMyUnavailableTimes,
    RequestTimeOff requestTimeOff, ChangeTimeOff changeTimeOff, WithdrawTimeOff withdrawTimeOff, Toasts toasts, Confirmation confirmation)
    : OwnPage(context)
{
    private ListPage<MyTimeOff> requests = new([], 0);
    private IReadOnlyList<MyUnavailableTime> times = [];
    private TimeOffState? state;
    private int shown = ListMyTimeOff.PageSize;
    private TimeOffForm? timeOff;

    protected override bool Concerns(Change change) => change is AvailabilityChanged availability && availability.EmployeeId == Me;

    protected override async Task ReadAsync()
    {
        times = Keep(await listMyUnavailableTimes.ExecuteAsync(), times);
        requests = Keep(await listMyTimeOff.ExecuteAsync(state, shown), requests);
    }

    private static TimeOffForm FormOf(MyTimeOff request) => new()
    {
        Id = request.Id,
        Version = request.Version,
        FirstDay = request.FirstDay,
        LastDay = request.LastDay,
        Reason = request.Reason,
    };

    private static string DaysAway(TimeOffForm form) =>
        form.FirstDay is { } first && form.LastDay is { } last && last >= first ? Wording.Count(last.DayNumber - first.DayNumber + 1, "day", "days") : "Itself included. Empty for a single day.";

    private Task ChooseStateAsync(ChangeEventArgs choice)
    {
        state = Enum.TryParse<TimeOffState>(choice.Value as string, out var chosen) ? chosen : null;
        shown = ListMyTimeOff.PageSize;
        return ReadAsync();
    }

    private Task ShowMoreAsync()
    {
        shown += ListMyTimeOff.PageSize;
        return ReadAsync();
    }

    private async Task<Outcome<Guid>> SaveAsync(bool overwrite)
    {
        var form = timeOff!;
        if (form.Id is not { } id)
            return await requestTimeOff.ExecuteAsync(form);
        var changed = await changeTimeOff.ExecuteAsync(form, overwrite);
        return changed.IsDone ? id : changed.Failure();
    }

    private async Task SavedAsync()
    {
        toasts.Say(timeOff!.Id is null ? "Your request was sent." : "Your request was changed.");
        Close();
        await ReadAsync();
    }

    private async Task WithdrawAsync(MyTimeOff request)
    {
        var days = Format.Days(request.FirstDay, request.LastDay);
        if (!await confirmation.AskAsync(new("Withdraw this request?", $"You would no longer ask for {days}.", "Withdraw", Danger: true, Cancel: "Keep it")))
            return;
        var outcome = await withdrawTimeOff.ExecuteAsync(request.Id);
        if (outcome.IsDone)
            toasts.Say("Your request was withdrawn.");
        else
            toasts.Warn(outcome.Refusals[0].Sentence);
        await ReadAsync();
    }

    private void Close() => timeOff = null;
}
