using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Features.People;

namespace SmartScheduling.Web.Features.Rules.Settings;

public sealed partial class EmployeeChoice(SearchPeople searchPeople)
{
    private IReadOnlyList<PersonHit> hits = [];
    private string typed = "";
    private string? chosen;
    private bool searching;

    [Parameter]
    public Guid? Value { get; set; }

    [Parameter]
    public EventCallback<Guid?> ValueChanged { get; set; }

    /// <summary>Name of the one who is chosen from the start.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>What ties the input to its label and error.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    private async Task SearchAsync(ChangeEventArgs input)
    {
        typed = (input.Value as string ?? "").Trim();
        searching = true;
        var asked = typed;
        IReadOnlyList<PersonHit> found = asked.Length == 0 ? [] : (await searchPeople.ExecuteAsync(asked)).Value ?? [];
        // Answers may come in another order than the letters were typed.
        if (asked != typed)
            return;
        (hits, searching) = (found, false);
    }

    private Task ChooseAsync(PersonHit? hit)
    {
        (chosen, typed, hits) = (hit?.Name, "", []);
        return ValueChanged.InvokeAsync(hit?.Id);
    }
}
