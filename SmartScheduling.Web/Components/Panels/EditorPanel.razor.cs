using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Web.Components.Forms;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Components.Panels;

public sealed partial class EditorPanel<TResult>
{
    private readonly string formId = ElementId.Next("form");
    private Modal modal = null!;
    private ModelForm? editing;
    private IReadOnlyList<Refusal> refusals = [];
    private bool saving, stale, saved;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public bool Wide { get; set; }

    [Parameter, EditorRequired]
    public required object Model { get; set; }

    /// <summary>Called when the annotations hold.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<Outcome<TResult>>> Save { get; set; }

    /// <summary>Saves although somebody else changed it meanwhile; offered when <see cref="Save"/> came too late.</summary>
    [Parameter]
    public Func<Task<Outcome<TResult>>>? Overwrite { get; set; }

    /// <summary>Fills the model with what is stored now; offered when <see cref="Save"/> came too late.</summary>
    [Parameter]
    public EventCallback OnReload { get; set; }

    /// <summary>After it was saved: the parent stops rendering the panel and reloads its list.</summary>
    [Parameter]
    public EventCallback<TResult> OnSaved { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    [Parameter]
    public string SaveLabel { get; set; } = "Save";

    /// <summary>For what forms cannot see by themselves, such as rows added to a list.</summary>
    [Parameter]
    public bool HasChanges { get; set; }

    /// <summary>Left in the foot: switch off, delete.</summary>
    [Parameter]
    public RenderFragment? Extra { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private bool HasUnsavedChanges => !saved && (HasChanges || editing?.IsModified == true);

    private async Task RunAsync(Func<Task<Outcome<TResult>>> save)
    {
        if (saving)
            return;
        saving = true;
        try
        {
            var outcome = await save();
            stale = outcome.Status == OutcomeStatus.Stale && (Overwrite is not null || OnReload.HasDelegate);
            refusals = stale ? [] : outcome.Refusals;
            saved = outcome.IsDone;
            if (saved)
                await OnSaved.InvokeAsync(outcome.Value);
        }
        finally
        {
            saving = false;
        }
    }
}
