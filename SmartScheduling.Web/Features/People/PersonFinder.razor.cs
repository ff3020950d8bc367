using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;

namespace SmartScheduling.Web.Features.People;

public sealed partial class PersonFinder(SearchPeople searchPeople)
{
    private IReadOnlyList<PersonHit> hits = [];
    private IReadOnlyList<Refusal> refusals = [];
    private string typed = "";
    private bool answered;

    [Parameter, EditorRequired]
    public EventCallback<PersonHit> OnChoose { get; set; }

    /// <summary>Who is chosen already and not offered again.</summary>
    [Parameter]
    public IReadOnlyCollection<Guid> Chosen { get; set; } = [];

    /// <summary>What to say when all who were found are chosen already.</summary>
    [Parameter]
    public string? AllChosen { get; set; }

    /// <summary>Stands before each name.</summary>
    [Parameter]
    public string? Icon { get; set; }

    /// <summary>What ties the input to its label and error.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    private List<PersonHit> Offered => [.. hits.Where(hit => !Chosen.Contains(hit.Id))];

    private Task TypeAsync(ChangeEventArgs input)
    {
        typed = (input.Value as string ?? "").Trim();
        return SearchAsync();
    }

    private async Task SearchAsync()
    {
        answered = false;
        var asked = typed;
        if (asked.Length == 0)
        {
            (hits, refusals) = ([], []);
            return;
        }

        var outcome = await searchPeople.ExecuteAsync(asked);
        // Answers may come in another order than the letters were typed.
        if (asked == typed)
            (hits, refusals, answered) = (outcome.Value ?? [], outcome.Refusals, outcome.IsDone);
    }
}
