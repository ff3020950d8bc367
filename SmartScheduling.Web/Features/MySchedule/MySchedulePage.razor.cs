using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Features.Own;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.MySchedule;

public sealed partial class MySchedulePage(OwnContext context, ReadMySchedule readMySchedule, NavigationManager navigation) : OwnPage(context)
{
    private const string List = "list";
    private const int WeeksOfList = 4;

    private MySchedule? mine;
    private (string? Week, string? View) shown;

    /// <summary>A day in the first week that is shown; today when it is missing or no day.</summary>
    [SupplyParameterFromQuery(Name = "week")]
    private string? Week { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? View { get; set; }

    private bool AsList => View == List;

    private int Step => AsList ? 7 * WeeksOfList : 7;

    private DateOnly First => mine!.Weeks[0].Start;

    // Drafts change all the time and are nobody's business here.
    protected override bool Concerns(Change change) => change is PublicationChanged;

    protected override async Task ReadAsync()
    {
        shown = (Week, View);
        mine = Keep(await readMySchedule.ExecuteAsync(ScheduleAddress.ParseDay(Week), AsList ? WeeksOfList : 1), mine!);
    }

    protected override Task OnParametersSetAsync() => Ready && Me is not null && shown != (Week, View) ? ReadAsync() : Task.CompletedTask;

    private bool InView(DateOnly day) => day >= First && day < First.AddDays(Step);

    private string Address(DateOnly? day) => navigation.GetUriWithQueryParameter("week", day is { } chosen ? ScheduleAddress.Day(chosen) : null);

    private void ChooseView(bool list) => navigation.NavigateTo(navigation.GetUriWithQueryParameter("view", list ? List : null));
}
