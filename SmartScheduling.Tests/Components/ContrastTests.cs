using System.Globalization;
using System.Text.RegularExpressions;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Components;

/// <summary>The design tokens keep the contrast of WCAG AA in light and in dark: 4.5 for text, 3 for edges of controls.</summary>
public sealed partial class ContrastTests
{
    private static readonly string[] Surfaces = ["canvas", "chrome", "surface", "raised", "sunken", "hover"];
    private static readonly string[] Meanings = ["open", "partly", "full", "conflict", "published"];

    private readonly Dictionary<string, (string Light, string Dark)> tokens = Read("tokens.css");

    [Fact]
    public void Text_is_readable_on_every_surface() =>
        Findings.None(from text in (string[])["text", "text-muted", "accent", "accent-strong", .. Meanings.Select(meaning => meaning + "-fg")]
                      from surface in Surfaces
                      from finding in Low(text, surface, 4.5)
                      select finding);

    [Fact]
    public void Meanings_are_readable_on_their_own_ground() =>
        Findings.None(Meanings.SelectMany(meaning => (string[])[.. Low(meaning + "-fg", meaning + "-bg", 4.5), .. Low("text", meaning + "-bg", 4.5)]));

    [Fact]
    public void Buttons_and_edges_stand_out()
    {
        tokens["on-accent"] = ("#ffffff", "#ffffff");
        Findings.None(
        [
            .. ((string[])["accent-fill", "accent-fill-hover", "danger-fill", "danger-fill-hover"]).SelectMany(fill => Low("on-accent", fill, 4.5)),
            .. ((string[])["surface", "canvas", "raised", "sunken"]).SelectMany(surface => Low("edge", surface, 3)),
        ]);
    }

    [Fact]
    public void Every_palette_colour_is_readable()
    {
        var css = File.ReadAllText(PathOf("palette.css"));
        var swatches = Swatch().Matches(css);
        Assert.Equal(12, swatches.Count);
        Findings.None(swatches.SelectMany(swatch =>
        {
            var colours = Token().Matches(swatch.Value).ToDictionary(match => match.Groups[1].Value, match => (match.Groups[2].Value, match.Groups[3].Value));
            (tokens["fg"], tokens["bg"], tokens["line"]) = (colours["sw-fg"], colours["sw-bg"], colours["sw-line"]);
            return (string[])[.. Low("fg", "bg", 4.5), .. Low("line", "surface", 3)];
        }));
    }

    private IEnumerable<string> Low(string front, string back, double least)
    {
        foreach (var (theme, one, other) in new[] { ("light", tokens[front].Light, tokens[back].Light), ("dark", tokens[front].Dark, tokens[back].Dark) })
        {
            if (Ratio(one, other) is var ratio && ratio < least)
                yield return string.Create(CultureInfo.InvariantCulture, $"{front} on {back}, {theme}: {ratio:0.00} is under {least}");
        }
    }

    private static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    private static Dictionary<string, (string, string)> Read(string sheet) => Token().Matches(File.ReadAllText(PathOf(sheet)))
        .ToDictionary(match => match.Groups[1].Value, match => (match.Groups[2].Value, match.Groups[3].Value));

    private static string PathOf(string sheet) => Repository.PathOf("SmartScheduling.Web", "wwwroot", "css", sheet);

    [GeneratedRegex(@"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")]
    private static partial Regex Token();

    [GeneratedRegex(@"\.swatch-\w+\s+\{ --sw-[^}]+\}")]
    private static partial Regex Swatch();
}
