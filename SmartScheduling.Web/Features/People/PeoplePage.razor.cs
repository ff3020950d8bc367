using Microsoft.AspNetCore.Components;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Components.Panels;

namespace SmartScheduling.Web.Features.People;

public sealed partial class PeoplePage(ListPeople listPeople, PersonUseCases people, Toasts toasts, Confirmation confirmation, TimeProvider clock)
    : PersonEditing(people, toasts, confirmation)
{
    private ListTable<PersonRow> list = null!;

    [CascadingParameter]
    private SiteFormat Site { get; set; } = null!;

    protected override Task ReloadListAsync() => list.ReloadAsync();

    private void Add() => Open(new() { EmployedFrom = Site.Settings.Time().Today(clock) });
}
