using SmartScheduling.Web.Components.Forms;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.JobRoles;

public sealed partial class JobRolesPage(
    ListJobRoles listJobRoles, ReadJobRole readJobRole, SaveJobRole saveJobRole, DeleteJobRole deleteJobRole, Toasts toasts, Confirmation confirmation)
    : EditorPage<JobRoleForm>(toasts, confirmation)
{
    private ListTable<JobRoleRow> list = null!;

    protected override string One => "job role";

    protected override Task<Outcome<JobRoleForm>> ReadAsync(Guid id) => readJobRole.ExecuteAsync(id);

    protected override Task<Outcome<Guid>> WriteAsync(JobRoleForm form, bool overwrite) => saveJobRole.ExecuteAsync(form, overwrite);

    protected override Task<Outcome<Nothing>> RemoveAsync(Guid id) => deleteJobRole.ExecuteAsync(id);

    protected override Task ReloadListAsync() => list.ReloadAsync();

    private void Add() => Open(new() { Colour = Random.Shared.Next(Palette.Names.Count) });
}
