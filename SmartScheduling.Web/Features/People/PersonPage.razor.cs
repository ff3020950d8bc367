using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.People;

public sealed partial class PersonPage(ReadPerson readPerson, PersonUseCases people, Toasts toasts, Confirmation confirmation)
    : PersonEditing(people, toasts, confirmation)
{
    private Outcome<PersonDetails>? outcome;
    private string? tab;
    private Guid shown;

    [Parameter]
    public Guid Id { get; set; }

    // The search in the top bar leads from one person to the next without leaving the page.
    protected override async Task OnParametersSetAsync()
    {
        if (shown == Id)
            return;
        (shown, outcome) = (Id, null);
        Close();
        await ReloadListAsync();
    }

    protected override async Task ReloadListAsync()
    {
        outcome = await readPerson.ExecuteAsync(Id);
        StateHasChanged();
    }
}
