using SmartScheduling.Domain.Sites;

namespace SmartScheduling.Web.Features.Locations;

/// <summary>What is typed about a location; without an id it is a new one.</summary>
public sealed class LocationForm : INamedForm
{
    public Guid? Id { get; init; }

    public long Version { get; init; }

    public string Name { get; set; } = "";

    public bool Active { get; set; } = true;

    internal void WriteTo(Location location) => (location.Name, location.Active) = (Name.Trim(), Active);
}
