namespace SmartScheduling.Web.Live;

/// <summary>That something changed. Carries ids only: whoever cares reads again, so a lost or late message does no harm.</summary>
public abstract record Change;

/// <summary>The schedule, one of its shifts or assignments changed.</summary>
public sealed record ScheduleChanged(Guid ScheduleId) : Change;

/// <summary>A week was published or taken back: what employees see of it changed.</summary>
public sealed record PublicationChanged(Guid ScheduleId) : Change;

/// <summary>A run changed its state or found a better roster.</summary>
public sealed record RunChanged(Guid RunId, Guid ScheduleId) : Change;

/// <summary>Somebody asked a run to end; for whoever works on it.</summary>
public sealed record CancelAsked(Guid RunId) : Change;

/// <summary>Time off, unavailable time or a preference of an employee changed.</summary>
public sealed record AvailabilityChanged(Guid EmployeeId) : Change;

/// <summary>Every session of an account was ended: its password or its rights changed, or somebody signed out everywhere.</summary>
public sealed record SessionsEnded(Guid AccountId) : Change;

/// <summary>The site's name, time zone, rules or presets changed.</summary>
public sealed record SettingsChanged : Change;
