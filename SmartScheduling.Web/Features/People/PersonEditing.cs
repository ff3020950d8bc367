using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.JobRoles;

namespace SmartScheduling.Web.Features.People;

/// <summary>The use cases behind the form of a person.</summary>
public sealed record PersonUseCases(ReadPersonForm Read, SavePerson Save, DeletePerson Delete, ChooseJobRoles ChooseJobRoles);

/// <summary>What the list and a person's own page share: the editor of one person.</summary>
public abstract class PersonEditing(PersonUseCases people, Toasts toasts, Confirmation confirmation) : EditorPage<PersonForm>(toasts, confirmation)
{
    protected IReadOnlyList<JobRoleChoice> JobRoles { get; private set; } = [];

    protected override string One => "person";

    protected override async Task OnInitializedAsync() => JobRoles = (await people.ChooseJobRoles.ExecuteAsync()).Value ?? [];

    protected override Task<Outcome<PersonForm>> ReadAsync(Guid id) => people.Read.ExecuteAsync(id);

    protected override Task<Outcome<Guid>> WriteAsync(PersonForm form, bool overwrite) => people.Save.ExecuteAsync(form, overwrite);

    protected override Task<Outcome<Nothing>> RemoveAsync(Guid id) => people.Delete.ExecuteAsync(id);
}
