namespace SmartScheduling.Web.Options;

public enum DemoSize
{
    Small,
    Large,
}

/// <summary>Whether an empty database is filled with the demo organisation. Looked at in Development only.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    public bool Load { get; set; }

    public DemoSize Size { get; set; }
}
