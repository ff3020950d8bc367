namespace SmartScheduling.Web.Components.Forms;

/// <summary>
/// The twelve colours a template can have. What is stored is the index; css/palette.css says how each looks in light and dark.
/// Append only: an index that is in a database keeps its meaning.
/// </summary>
public static class Palette
{
    public static IReadOnlyList<string> Names { get; } =
        ["Blue", "Teal", "Amber", "Violet", "Green", "Orange", "Cyan", "Pink", "Lime", "Indigo", "Red", "Slate"];

    /// <summary>Class that carries the colour, for example <c>swatch-blue</c>; an index out of range wraps around.</summary>
    public static string ClassOf(int index) => $"swatch-{NameOf(index).ToLowerInvariant()}";

    public static string NameOf(int index) => Names[((index % Names.Count) + Names.Count) % Names.Count];
}
