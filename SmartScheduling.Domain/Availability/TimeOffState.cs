namespace SmartScheduling.Domain.Availability;

public enum TimeOffState
{
    Pending = 0,
    Approved = 1,
    Rejected = 2,
    Withdrawn = 3,
}
