namespace SmartScheduling.Domain.Schedules;

public enum ScheduleState
{
    Draft = 0,
    Published = 1,
}
