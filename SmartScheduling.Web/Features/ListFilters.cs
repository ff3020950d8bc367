namespace SmartScheduling.Web.Features;

/// <summary>Names of filters that several lists have; they stand in the page's address.</summary>
public static class ListFilters
{
    /// <summary>Set: those that are no longer active are shown, too.</summary>
    public const string Inactive = "inactive";

    public const string JobRole = "role";

    public const string Location = "location";
}
