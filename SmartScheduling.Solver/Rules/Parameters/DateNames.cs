using System.Globalization;
using System.Text.Json;

namespace SmartScheduling.Solver.Rules.Parameters;

/// <summary>How parameters store a date, and how sentences say it.</summary>
internal static class DateNames
{
    private const string Form = "yyyy-MM-dd";

    /// <returns>Null where the JSON value is none.</returns>
    public static DateOnly? Find(JsonElement json) =>
        json.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(json.GetString(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static string Stored(DateOnly date) => date.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>"Thu 24 Dec 2026"</summary>
    public static string Said(DateOnly date) => date.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
}
