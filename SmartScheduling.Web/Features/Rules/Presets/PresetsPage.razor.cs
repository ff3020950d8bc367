using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Rules.Presets;

public sealed partial class PresetsPage(
    ListPresets listPresets, ReadPreset readPreset, SavePreset savePreset, DeletePreset deletePreset, RestorePresets restorePresets,
    ICallerSource callers, Toasts toasts, Confirmation confirmation) : EditorPage<PresetForm>(toasts, confirmation)
{
    private readonly Toasts toasts = toasts;
    private readonly Confirmation confirmation = confirmation;
    private IReadOnlyList<PresetRow>? presets;
    private IReadOnlyList<Refusal> refusals = [];
    private bool mayEdit;

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    protected override string One => "preset";

    protected override async Task OnInitializedAsync()
    {
        mayEdit = await callers.GetAsync() is { } caller && caller.May(Permission.EditRules);
        await ReloadListAsync();
    }

    protected override Task<Outcome<PresetForm>> ReadAsync(Guid id) => readPreset.ExecuteAsync(id);

    protected override Task<Outcome<Guid>> WriteAsync(PresetForm form, bool overwrite) => savePreset.ExecuteAsync(form, overwrite);

    protected override Task<Outcome<Nothing>> RemoveAsync(Guid id) => deletePreset.ExecuteAsync(id);

    protected override async Task ReloadListAsync()
    {
        var outcome = await listPresets.ExecuteAsync();
        (presets, refusals) = (outcome.Value ?? presets, outcome.Refusals);
    }

    private async Task AddAsync()
    {
        var outcome = await readPreset.ExecuteAsync(null);
        if (outcome.Value is { } form)
            Open(form);
        else
            toasts.Warn(outcome.Refusals[0].Sentence);
    }

    private async Task RestoreAsync()
    {
        if (!await confirmation.AskAsync(new("Bring back the presets of a new site?", "Balanced, Fair, Employee-friendly, Cheapest and Least change become as they were. Your own presets stay.", "Bring back", Danger: true)))
            return;
        var outcome = await restorePresets.ExecuteAsync();
        if (outcome.IsDone)
            toasts.Say("The presets of a new site are back.");
        else
            toasts.Warn(outcome.Refusals[0].Sentence);
        await ReloadListAsync();
    }
}
