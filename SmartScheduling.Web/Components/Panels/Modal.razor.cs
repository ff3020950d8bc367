using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace SmartScheduling.Web.Components.Panels;

public sealed partial class Modal(Confirmation confirmation)
{
    private readonly string titleId = ElementId.Next("panel");
    private bool asking;

    private string DescribedId => $"{titleId}-text";

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter, EditorRequired]
    public required string Class { get; set; }

    [Parameter]
    public bool HasChanges { get; set; }

    [Parameter]
    public bool Closable { get; set; } = true;

    /// <summary>The parent stops rendering the panel.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    [Parameter]
    public RenderFragment? HeadActions { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Closes, after asking whether typed changes may go. A second request while that question is open is ignored.</summary>
    public async Task AskToCloseAsync()
    {
        if (asking)
            return;
        asking = true;
        try
        {
            if (await MayLeaveAsync())
                await OnClose.InvokeAsync();
        }
        finally
        {
            asking = false;
        }
    }

    private async Task HoldAsync(LocationChangingContext context)
    {
        if (!await MayLeaveAsync())
            context.PreventNavigation();
    }

    private async ValueTask<bool> MayLeaveAsync() =>
        !HasChanges || await confirmation.AskAsync(new("Discard your changes?", "What you typed here has not been saved.", "Discard", Danger: true, Cancel: "Keep editing"));
}
