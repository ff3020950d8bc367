using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features;

/// <summary>A form about one thing that has a name and, once it exists, an id and the version that was read.</summary>
public interface INamedForm
{
    Guid? Id { get; }

    string Name { get; }
}

/// <summary>A page with a list and, at its side, an editor for one of the things in it: open, save, reload, overwrite, delete.</summary>
public abstract class EditorPage<TForm>(Toasts toasts, Confirmation confirmation) : ComponentBase
    where TForm : class, INamedForm
{
    private IReadOnlyList<string> warnings = [];

    /// <summary>What is being edited; null while the panel is closed.</summary>
    protected TForm? Form { get; private set; }

    protected string Title { get; private set; } = "";

    protected bool IsNew => Form?.Id is null;

    protected string SaveLabel => IsNew ? $"Add {One}" : "Save";

    /// <summary>Why the thing could not be deleted.</summary>
    protected IReadOnlyList<Refusal> DeleteRefusals { get; private set; } = [];

    /// <summary>What one thing is called in a sentence: "job role".</summary>
    protected abstract string One { get; }

    protected abstract Task<Outcome<TForm>> ReadAsync(Guid id);

    protected abstract Task<Outcome<Guid>> WriteAsync(TForm form, bool overwrite);

    protected abstract Task<Outcome<Nothing>> RemoveAsync(Guid id);

    /// <summary>Called after something was saved or deleted.</summary>
    protected abstract Task ReloadListAsync();

    protected void Open(TForm form) => (Form, Title, DeleteRefusals) = (form, form.Id is null ? $"Add {One}" : form.Name, []);

    protected void Close() => Form = null;

    protected async Task EditAsync(Guid id)
    {
        var outcome = await ReadAsync(id);
        if (outcome is { IsDone: true, Value: { } form })
        {
            Open(form);
            return;
        }

        toasts.Warn(outcome.Refusals[0].Sentence);
        Close();
        await ReloadListAsync();
    }

    protected Task ReloadAsync() => EditAsync(Form!.Id!.Value);

    protected Task<Outcome<Guid>> SaveAsync() => KeepWarningsAsync(overwrite: false);

    protected Task<Outcome<Guid>> OverwriteAsync() => KeepWarningsAsync(overwrite: true);

    protected async Task FinishAsync()
    {
        toasts.Say($"{Form!.Name.Trim()} was {(IsNew ? "added" : "saved")}.");
        foreach (var warning in warnings)
            toasts.Warn(warning);
        Close();
        await ReloadListAsync();
    }

    protected async Task DeleteAsync()
    {
        var (id, name) = (Form!.Id!.Value, Title);
        if (!await confirmation.AskAsync(new($"Delete {One} {name}?", "This cannot be undone.", "Delete", Danger: true)))
            return;
        var outcome = await RemoveAsync(id);
        DeleteRefusals = outcome.Refusals;
        if (!outcome.IsDone)
            return;
        toasts.Say($"{name} was deleted.");
        Close();
        await ReloadListAsync();
    }

    private async Task<Outcome<Guid>> KeepWarningsAsync(bool overwrite)
    {
        var outcome = await WriteAsync(Form!, overwrite);
        warnings = outcome.Warnings;
        return outcome;
    }
}
