using SmartScheduling.Domain;

namespace SmartScheduling.Web.Data;

/// <summary>The promises that the database itself keeps, by the names that both databases report.</summary>
public static class Constraints
{
    /// <summary>No employee is assigned to two shifts that overlap.</summary>
    public const string OneEmployeeOnePlace = "no_employee_in_two_places";

    /// <summary>No two schedules of a location overlap.</summary>
    public const string OneSchedulePerPeriod = "one_schedule_per_period";

    /// <summary>No two runs work on one schedule at the same time.</summary>
    public const string OneActiveRunPerSchedule = "one_active_run_per_schedule";

    /// <summary>No two open or approved requests for time off of an employee overlap.</summary>
    public const string OneTimeOffPerDay = "one_time_off_per_day";

    public const string OneJobRolePerName = "one_job_role_per_name";
    public const string OneEmployeePerEmail = "one_employee_per_email";
    public const string OneAccountPerEmployee = "one_account_per_employee";
    public const string OneLocationPerName = "one_location_per_name";
    public const string OneGroupPerName = "one_group_per_name";
    public const string OnePresetPerName = "one_preset_per_name";

    public static readonly Refusal Unnamed = new("The change contradicts something that is stored already. Reload and try again.");
    public static readonly Refusal ChangedMeanwhile = new("Somebody else changed this at the same moment. Please try again.");

    private static readonly Dictionary<string, Refusal> Sentences = new()
    {
        [OneEmployeeOnePlace] = new("This person already works another shift at that time."),
        [OneSchedulePerPeriod] = new("There is already a schedule for this location in that period."),
        [OneTimeOffPerDay] = new("There is already an open or approved request for some of these days.", "FirstDay"),
        [OneJobRolePerName] = new("There is already a job role with this name.", "Name"),
        [OneEmployeePerEmail] = new("Another employee already has this email address.", "Email"),
        [OneAccountPerEmployee] = new("This employee has an account already. Choose another one.", "EmployeeId"),
        [OneLocationPerName] = new("There is already a location with this name.", "Name"),
        [OneGroupPerName] = new("There is already a group or qualification with this name.", "Name"),
        [OnePresetPerName] = new("There is already a preset with this name.", "Name"),
        // SQLite names the columns of a unique index, not the index.
        ["JobRoles.Name"] = new("There is already a job role with this name.", "Name"),
        ["Employees.Email"] = new("Another employee already has this email address.", "Email"),
        ["AspNetUsers.EmployeeId"] = new("This employee has an account already. Choose another one.", "EmployeeId"),
        ["Locations.Name"] = new("There is already a location with this name.", "Name"),
        ["Groups.Name"] = new("There is already a group or qualification with this name.", "Name"),
        ["OptimizationConfigs.Name"] = new("There is already a preset with this name.", "Name"),
        ["FOREIGN KEY"] = new("This is still used elsewhere, or refers to something that no longer exists."),
        ["FK_"] = new("This is still used elsewhere, or refers to something that no longer exists."),
    };

    /// <summary>The sentence for a constraint named in <paramref name="message"/>; null when none is.</summary>
    public static Refusal? Explain(string message) =>
        Sentences.FirstOrDefault(entry => message.Contains(entry.Key, StringComparison.Ordinal)).Value;
}
