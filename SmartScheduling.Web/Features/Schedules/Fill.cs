namespace SmartScheduling.Web.Features.Schedules;

public enum FillState
{
    /// <summary>Nothing is asked for.</summary>
    None,
    Open,
    Partly,
    Full,
}

/// <summary>How many of the people asked for are there. People beyond the count fill nothing.</summary>
public readonly record struct Fill(int Assigned, int Required)
{
    public int Filled => Math.Min(Assigned, Required);

    public int Missing => Required - Filled;

    public FillState State => (Required, Filled) switch
    {
        (0, _) => FillState.None,
        (_, 0) => FillState.Open,
        var (required, filled) when filled < required => FillState.Partly,
        _ => FillState.Full,
    };

    /// <summary>Of several positions together; a place too many in one does not fill a hole in another.</summary>
    public static Fill Of(IEnumerable<Fill> parts) =>
        parts.Aggregate(default(Fill), (sum, part) => new(sum.Assigned + part.Filled, sum.Required + part.Required));

    public override string ToString() => $"{Filled}/{Required}";
}
