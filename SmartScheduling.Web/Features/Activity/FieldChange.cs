namespace SmartScheduling.Web.Features.Activity;

/// <summary>A field of what was recorded; null where it was not there.</summary>
public sealed record FieldChange(string Field, string? Before, string? After)
{
    public bool IsChanged => Before != After;
}
