using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Own;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Requests.Preferences;

public sealed partial class MyPreferencesPage(
    OwnContext context, ReadMyPreferences readMyPreferences, SavePreference savePreference, RemovePreference removePreference, Toasts toasts)
    : OwnPage(context)
{
    private static readonly IReadOnlyList<(int, string)> Weights =
        [.. Enumerable.Range(Preference.LightestWeight, Preference.HeaviestWeight).Select(weight => (weight, $"{weight}"))];

    private MyPreferences mine = new([], [], []);
    private PreferenceForm? form;
    private IReadOnlyList<string> warnings = [];

    private PreferenceWords Words => new(Format);

    protected override bool Concerns(Change change) => change is AvailabilityChanged availability && availability.EmployeeId == Me;

    protected override async Task ReadAsync() => mine = Keep(await readMyPreferences.ExecuteAsync(), mine);

    private async Task<Outcome<Guid>> SaveAsync(bool overwrite)
    {
        var outcome = await savePreference.ExecuteAsync(form!, overwrite);
        warnings = outcome.Warnings;
        return outcome;
    }

    private async Task Saved()
    {
        if (warnings.Count == 0)
            toasts.Say("Your preference was saved.");
        else
            toasts.Warn("Saved, but it contradicts another one of yours. See the notice on top.");
        Close();
        await ReadAsync();
    }

    private async Task RemoveAsync(MyPreference preference)
    {
        var outcome = await removePreference.ExecuteAsync(preference.Id);
        if (outcome.Value is { } removed)
            toasts.Show(new("The preference was removed.", ActionLabel: "Undo", Action: () => RestoreAsync(removed)));
        else
            toasts.Warn(outcome.Refusals[0].Sentence);
        await ReadAsync();
    }

    private async Task RestoreAsync(PreferenceForm removed)
    {
        var outcome = await savePreference.ExecuteAsync(removed);
        if (!outcome.IsDone)
            toasts.Warn(outcome.Refusals[0].Sentence);
    }

    private void Close() => form = null;
}
