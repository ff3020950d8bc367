using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>A form, how to come to it, what to type, and at which fields it has to be refused.</summary>
/// <param name="Path">The page it is on.</param>
/// <param name="Opener">The button that opens it; null where it stands on the page.</param>
/// <param name="Submit">The button that sends it; null where leaving the field does.</param>
/// <param name="Typed">What is typed, by the label of its field.</param>
/// <param name="RefusedAt">Labels of the fields that have a message then.</param>
internal sealed record BadInput(string Path, string? Opener, string? Submit, (string Label, string Text)[] Typed, params string[] RefusedAt)
{
    // What a framework says where nobody found better words.
    private static readonly Regex Unworded = new(@"\bThe \w+ field\b|must be a (date|time|number)\.", RegexOptions.CultureInvariant);

    /// <summary>What is wrong with how the form takes it, one line each.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(BrowserWindow window)
    {
        await window.GoToAsync(Path);
        if (Opener is not null) await window.Page.GetByRole(AriaRole.Button, new() { Name = Opener, Exact = true }).First.ClickAsync();
        var form = Opener is null ? window.Page.Locator("main") : window.Page.Locator("dialog[open]");
        await form.WaitForAsync();
        foreach (var (label, text) in Typed)
        {
            await FieldOf(form, label).FillAsync(text);
            await FieldOf(form, label).BlurAsync();
        }

        if (Submit is not null) await form.GetByRole(AriaRole.Button, new() { Name = Submit, Exact = true }).ClickAsync();
        List<string> faults = [];
        foreach (var label in RefusedAt)
        {
            await Assertions.Expect(FieldOf(form, label)).ToHaveAttributeAsync("aria-invalid", "true");
            var message = await MessageAsync(FieldOf(form, label));
            if (message.Length == 0 || Unworded.IsMatch(message)) faults.Add($"{Path}, {label}: '{message}'");
        }

        foreach (var (label, text) in Typed)
            if (await FieldOf(form, label).InputValueAsync() is var left && left != text) faults.Add($"{Path}, {label}: '{text}' was typed and '{left}' is left");
        return faults;
    }

    // The label of a field that may be left empty says so.
    private static ILocator FieldOf(ILocator form, string label) =>
        form.GetByLabel(new Regex($@"^\s*{Regex.Escape(label)}(\s+optional)?\s*$"));

    /// <summary>What the field is described by, first of all its error.</summary>
    private static Task<string> MessageAsync(ILocator field) => field.EvaluateAsync<string>(
        "input => document.getElementById((input.getAttribute('aria-describedby') ?? '').split(' ')[0])?.closest('.error')?.textContent.trim() ?? ''");

    public override string ToString() => $"{Path} {Opener}";
}
