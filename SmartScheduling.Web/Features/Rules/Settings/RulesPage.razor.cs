using SmartScheduling.Domain;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Rules.Settings;

public sealed partial class RulesPage(
    ReadRules readRules, SaveRuleSetting saveRuleSetting, RemoveRuleSetting removeRuleSetting, ResetRule resetRule,
    ICallerSource callers, Changes changes, TimeProvider clock, Toasts toasts, Confirmation confirmation) : IDisposable
{
    private Watch? watch;
    private SiteRules? rules;
    private IReadOnlyList<Refusal> refusals = [];
    private bool mayEdit;
    private int touches;
    private RuleForm? form;
    private string? scopeName;

    protected override async Task OnInitializedAsync()
    {
        mayEdit = await callers.GetAsync() is { } caller && caller.May(Permission.EditRules);
        watch = new(changes, clock, change => change is SettingsChanged, () => InvokeAsync(RefreshAsync), fault => _ = DispatchExceptionAsync(fault));
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var outcome = await readRules.ExecuteAsync();
        (rules, refusals) = (outcome.Value ?? rules, outcome.Refusals);
    }

    private async Task RefreshAsync()
    {
        await ReadAsync();
        StateHasChanged();
    }

    private void Open(RuleForm opened, string? scope) => (form, scopeName, touches) = (opened, scope, 0);

    private Task<Outcome<Guid>> SaveAsync(bool overwrite) => saveRuleSetting.ExecuteAsync(form!, overwrite);

    private Task SavedAsync()
    {
        toasts.Say($"{RuleCatalogue.Of(form!.Key).Name} was saved. The next optimization uses it.");
        Close();
        return ReadAsync();
    }

    private async Task ReloadAsync()
    {
        await ReadAsync();
        if (rules?.Settings[form!.Key].FirstOrDefault(setting => setting.Id == form.Id) is { } stored)
            Open(RuleForm.Of(stored), stored.ScopeName);
        else
            Close();
    }

    private async Task RemoveAsync(RuleSettingRow setting)
    {
        var outcome = await removeRuleSetting.ExecuteAsync(setting.Id);
        if (outcome.IsDone)
            toasts.Show(new($"A setting of {RuleCatalogue.Of(setting.Key).Name} was removed.", ActionLabel: "Undo", Action: () => RestoreAsync(setting)));
        else
            toasts.Warn(outcome.Refusals[0].Sentence);
        await ReadAsync();
    }

    private async Task RestoreAsync(RuleSettingRow setting)
    {
        var outcome = await saveRuleSetting.ExecuteAsync(RuleForm.Again(setting));
        if (!outcome.IsDone)
            toasts.Warn(outcome.Refusals[0].Sentence);
    }

    private async Task ResetAsync(RuleDefinition rule)
    {
        if (!await confirmation.AskAsync(new($"Reset {rule.Name} to the default?", "All settings of this rule are replaced, also those for one job role or person.", "Reset", Danger: true)))
            return;
        var outcome = await resetRule.ExecuteAsync(rule.Key);
        if (outcome.IsDone)
            toasts.Say($"{rule.Name} is back to the default.");
        else
            toasts.Warn(outcome.Refusals[0].Sentence);
        await ReadAsync();
    }

    private void Close() => form = null;

    public void Dispose() => watch?.Dispose();
}
