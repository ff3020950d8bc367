namespace SmartScheduling.Web.Features.Dashboard;

/// <summary>What a site needs before its first week can be planned, and whether there is any of it in use.</summary>
public sealed record SiteStart(bool Locations, bool JobRoles, bool People, bool Templates)
{
    public bool IsComplete => Locations && JobRoles && People && Templates;
}
