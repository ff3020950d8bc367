using SmartScheduling.Domain.Sites;

namespace SmartScheduling.Web.Features.Locations;

/// <summary>What the activity keeps of a location.</summary>
internal sealed record LocationFacts(string Name, bool Active)
{
    public const string Subject = "Location";

    public static LocationFacts Of(Location location) => new(location.Name, location.Active);
}
