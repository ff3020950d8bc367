using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Domain.Time;
using SmartScheduling.Web.Components.Forms;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Accounts;

namespace SmartScheduling.Web.Features.Settings;

public sealed partial class SettingsPage(ReadSite readSite, SaveSettings saveSettings, Toasts toasts, Confirmation confirmation, TimeProvider clock)
{
    private SettingsForm? form;
    private ModelForm? editing;
    private IReadOnlyList<Refusal> refusals = [];
    private bool stale, saving;

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    private bool HasChanges => form is not null && editing?.IsModified == true;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string Clocks => SiteChoices.TimeZones.Contains(form!.TimeZone)
        ? $"It is {Site.Time(TimeOnly.FromDateTime(SiteTime.For(form.TimeZone).Local(Now)))} there now."
        : "";

    private string Example
    {
        get
        {
            var chosen = SiteFormat.For(new SiteSettings { Name = "", TimeZone = Site.Settings.TimeZone, Culture = form!.Culture });
            return $"For example {chosen.ExactMoment(Now)} and {chosen.Amount(1234.5m)}.";
        }
    }

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var outcome = await readSite.ExecuteAsync();
        (form, refusals, stale) = (outcome.Value is { } site ? SettingsForm.Of(site) : null, outcome.Refusals, false);
    }

    private async Task SaveAsync(bool overwrite)
    {
        if (saving)
            return;
        saving = true;
        try
        {
            var outcome = await saveSettings.ExecuteAsync(form!, overwrite);
            stale = outcome.Status == OutcomeStatus.Stale;
            refusals = stale ? [] : outcome.Refusals;
            if (!outcome.IsDone)
                return;
            toasts.Say("The settings were saved.");
            await ReadAsync();
        }
        finally
        {
            saving = false;
        }
    }

    private async Task HoldAsync(LocationChangingContext context)
    {
        if (HasChanges && !await confirmation.AskAsync(new("Discard your changes?", "What you typed here has not been saved.", "Discard", Danger: true, Cancel: "Keep editing")))
            context.PreventNavigation();
    }
}
