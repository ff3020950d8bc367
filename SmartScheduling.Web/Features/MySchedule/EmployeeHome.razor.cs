using SmartScheduling.Web.Features.Own;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.MySchedule;

public sealed partial class EmployeeHome(OwnContext context, ReadMySchedule readMySchedule, ReadOwnMatters readOwnMatters) : OwnPage(context)
{
    private MySchedule? mine;
    private OwnMatters? matters;

    protected override bool Concerns(Change change) =>
        change is PublicationChanged || change is AvailabilityChanged availability && availability.EmployeeId == Me;

    protected override async Task ReadAsync()
    {
        mine = Keep(await readMySchedule.ExecuteAsync(), mine!);
        if (Refusals.Count == 0)
            matters = Keep(await readOwnMatters.ExecuteAsync(), matters!);
    }
}
