namespace SmartScheduling.Domain.People;

/// <summary>What kind of employment a contract is; rules can be meant for one of them.</summary>
public enum EmploymentType
{
    Regular = 0,
    PartTime = 1,

    /// <summary>Until a day that is known, or for a season.</summary>
    Temporary = 2,

    /// <summary>Employed by an agency that sends them.</summary>
    Dispatched = 3,
}
