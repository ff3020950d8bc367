namespace SmartScheduling.Web.Features.Requests.Own;

/// <summary>What an employee writes to ask for time off, or to change an open request.</summary>
public sealed class TimeOffForm
{
    /// <summary>The request that is changed; null for a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>The version that is being changed.</summary>
    public long Version { get; set; }

    public DateOnly? FirstDay { get; set; }

    /// <summary>Null for a single day.</summary>
    public DateOnly? LastDay { get; set; }

    public string Reason { get; set; } = "";
}
