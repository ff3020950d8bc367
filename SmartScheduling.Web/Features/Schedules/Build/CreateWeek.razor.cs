using Microsoft.AspNetCore.Components;

namespace SmartScheduling.Web.Features.Schedules.Build;

public sealed partial class CreateWeek(NavigationManager navigation)
{
    private bool copying;

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    [Parameter, EditorRequired]
    public Guid LocationId { get; set; }

    /// <summary>Any day of the week in question.</summary>
    [Parameter, EditorRequired]
    public DateOnly Week { get; set; }

    /// <summary>A week was created here; without a listener the page of the week is opened anew.</summary>
    [Parameter]
    public EventCallback OnCreated { get; set; }

    private async Task DoneAsync(Copied copied)
    {
        copying = false;
        if (OnCreated.HasDelegate)
            await OnCreated.InvokeAsync();
        else
            navigation.NavigateTo(ScheduleAddress.Of(LocationId, copied.Start));
    }
}
