using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Locations;

public sealed partial class LocationsPage(
    ListLocations listLocations, ReadLocation readLocation, SaveLocation saveLocation, DeleteLocation deleteLocation, Toasts toasts, Confirmation confirmation)
    : EditorPage<LocationForm>(toasts, confirmation)
{
    private ListTable<LocationRow> list = null!;

    protected override string One => "location";

    protected override Task<Outcome<LocationForm>> ReadAsync(Guid id) => readLocation.ExecuteAsync(id);

    protected override Task<Outcome<Guid>> WriteAsync(LocationForm form, bool overwrite) => saveLocation.ExecuteAsync(form, overwrite);

    protected override Task<Outcome<Nothing>> RemoveAsync(Guid id) => deleteLocation.ExecuteAsync(id);

    protected override Task ReloadListAsync() => list.ReloadAsync();

    private void Add() => Open(new());
}
