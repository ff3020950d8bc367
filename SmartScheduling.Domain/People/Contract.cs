namespace SmartScheduling.Domain.People;

/// <summary>What was agreed with an employee. Minutes are per week.</summary>
/// <param name="TargetMinutes">What the person should work; the fair share is measured against it.</param>
/// <param name="MinMinutes">Less is a breach of the contract.</param>
/// <param name="MaxMinutes">More is a breach of the contract.</param>
/// <param name="WagePerHour">In the site's currency.</param>
/// <param name="EmploymentType">What kind of employment it is.</param>
public sealed record Contract(int TargetMinutes, int MinMinutes, int MaxMinutes, decimal WagePerHour, EmploymentType EmploymentType = EmploymentType.Regular)
{
    public const int MinutesOfAWeek = 7 * 24 * 60;

    /// <summary>Everything that is wrong with the numbers; empty when nothing is.</summary>
    public IEnumerable<Refusal> Faults()
    {
        if (MinMinutes < 0)
            yield return new("Minimum hours cannot be below zero.", nameof(MinMinutes));
        if (TargetMinutes < MinMinutes)
            yield return new("Target hours cannot be below the minimum.", nameof(TargetMinutes));
        if (MaxMinutes < TargetMinutes)
            yield return new("Maximum hours cannot be below the target.", nameof(MaxMinutes));
        if (MaxMinutes > MinutesOfAWeek)
            yield return new("A week has 168 hours.", nameof(MaxMinutes));
        if (WagePerHour is < 0 or > 100_000)
            yield return new("The wage must lie between 0 and 100,000 an hour.", nameof(WagePerHour));
        if (!Enum.IsDefined(EmploymentType))
            yield return new("Choose what kind of employment it is.", nameof(EmploymentType));
    }
}
