namespace SmartScheduling.Tests.Support;

/// <summary>How a page is looked at: size of the window in CSS pixels, and the colours the system asks for.</summary>
internal sealed record View(int Width, int Height, bool Dark)
{
    public static readonly View Desk = new(1440, 900, Dark: false);

    public static readonly View Phone = new(390, 844, Dark: false);

    /// <summary>Desk and phone, light and dark.</summary>
    public static readonly IReadOnlyList<View> All = [Desk, Desk with { Dark = true }, Phone, Phone with { Dark = true }];

    public override string ToString() => $"{Width}-{(Dark ? "dark" : "light")}";
}
