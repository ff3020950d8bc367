using SmartScheduling.Domain.Availability;

namespace SmartScheduling.Web.Features.Requests.Preferences;

/// <summary>What an employee would like or would rather not work.</summary>
public sealed class PreferenceForm
{
    /// <summary>The preference that is changed; null for a new one.</summary>
    public Guid? Id { get; init; }

    public long Version { get; set; }

    public bool Wanted { get; set; } = true;

    public int Weight { get; set; } = 3;

    public Guid? ShiftTemplateId { get; set; }

    public DayOfWeek? Weekday { get; set; }

    public TimeOnly? From { get; set; }

    public TimeOnly? Until { get; set; }

    public static PreferenceForm Of(MyPreference preference) => new()
    {
        Id = preference.Id,
        Version = preference.Version,
        Wanted = preference.Wanted,
        Weight = preference.Weight,
        ShiftTemplateId = preference.ShiftTemplateId,
        Weekday = preference.Weekday,
        From = preference.From,
        Until = preference.Until,
    };

    internal void WriteTo(Preference preference)
    {
        (preference.Wanted, preference.Weight) = (Wanted, Weight);
        (preference.ShiftTemplateId, preference.Weekday) = (ShiftTemplateId, Weekday);
        (preference.From, preference.Until) = (From, Until);
    }
}
