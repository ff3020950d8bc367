using SmartScheduling.Domain;
using SmartScheduling.Domain.Availability;

namespace SmartScheduling.Web.Features.Requests.Own;

internal static class UnavailableFormFaults
{
    /// <summary>Everything that is missing or wrong; empty when nothing is.</summary>
    public static IEnumerable<Refusal> Faults(this UnavailableForm form, DateOnly today)
    {
        if (form.EveryWeek && (form.Weekday is not { } weekday || !Enum.IsDefined(weekday)))
            yield return new("Choose the weekday.", nameof(form.Weekday));
        if (!form.EveryWeek && form.Date is null)
            yield return new("Choose the date.", nameof(form.Date));
        else if (!form.EveryWeek && form.Date < today)
            yield return new("This day is already over.", nameof(form.Date));
        if (form.Note.Length > UnavailableTime.NoteLength)
            yield return new($"Please stay below {UnavailableTime.NoteLength} characters.", nameof(form.Note));
        if (form.AllDay)
            yield break;
        if (form.From is null)
            yield return new("Say from when, or choose the whole day.", nameof(form.From));
        if (form.Until is null)
            yield return new("Say until when, or choose the whole day.", nameof(form.Until));
        else if (form.From == form.Until)
            yield return new("Both times are the same. Choose the whole day if you mean 24 hours.", nameof(form.Until));
    }
}
