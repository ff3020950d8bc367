using System.Globalization;

namespace SmartScheduling.Web.Components.Forms;

/// <summary>Minutes as people write hours: <c>38:30</c>, <c>38.5</c>, <c>38,5</c>, <c>38h 30m</c>, <c>38</c>.</summary>
public static class Hours
{
    /// <summary>Shortest exact form: <c>40</c> for whole hours, else <c>38:30</c>.</summary>
    public static string Format(int minutes)
    {
        var (sign, size) = minutes < 0 ? ("−", -minutes) : ("", minutes);
        return size % 60 == 0 ? $"{sign}{size / 60}" : string.Create(CultureInfo.InvariantCulture, $"{sign}{size / 60}:{size % 60:00}");
    }

    public static bool TryParse(string? text, out int minutes)
    {
        minutes = 0;
        var written = (text ?? "").Trim().ToLowerInvariant().TrimEnd('h', ' ', 'm').Replace("h", ":", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (written.Split(':') is [var hours, var rest])
            return TryWhole(hours, out var h) && TryWhole(rest, out var m) && m < 60 && Fits(h * 60m + m, out minutes);
        return decimal.TryParse(written.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var decimals)
            && Fits(decimals * 60m, out minutes);
    }

    private static bool TryWhole(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static bool Fits(decimal minutes, out int whole)
    {
        whole = minutes <= int.MaxValue ? (int)decimal.Round(minutes, MidpointRounding.AwayFromZero) : 0;
        return minutes <= int.MaxValue;
    }
}
