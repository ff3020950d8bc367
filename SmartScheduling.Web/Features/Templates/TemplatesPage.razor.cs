using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Components.Forms;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.JobRoles;
using SmartScheduling.Web.Features.Locations;

namespace SmartScheduling.Web.Features.Templates;

public sealed partial class TemplatesPage(
    ListTemplates listTemplates, ReadTemplate readTemplate, SaveTemplate saveTemplate, DeleteTemplate deleteTemplate,
    ChooseJobRoles chooseJobRoles, ChooseLocations chooseLocations, Toasts toasts, Confirmation confirmation)
    : EditorPage<TemplateForm>(toasts, confirmation)
{
    private ListTable<TemplateRow> list = null!;
    private IReadOnlyList<JobRoleChoice> jobRoles = [];
    private IReadOnlyList<LocationChoice> locations = [];

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    protected override string One => "template";

    protected override async Task OnInitializedAsync()
    {
        jobRoles = (await chooseJobRoles.ExecuteAsync()).Value ?? [];
        locations = (await chooseLocations.ExecuteAsync()).Value ?? [];
    }

    protected override Task<Outcome<TemplateForm>> ReadAsync(Guid id) => readTemplate.ExecuteAsync(id);

    protected override Task<Outcome<Guid>> WriteAsync(TemplateForm form, bool overwrite) => saveTemplate.ExecuteAsync(form, overwrite);

    protected override Task<Outcome<Nothing>> RemoveAsync(Guid id) => deleteTemplate.ExecuteAsync(id);

    protected override Task ReloadListAsync() => list.ReloadAsync();

    private void Add()
    {
        var active = locations.Where(location => location.Active).ToList();
        Open(new()
        {
            Colour = Random.Shared.Next(Palette.Names.Count),
            LocationId = active is [var only] ? only.Id : null,
            Requirements = [new()],
        });
    }
}
