using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Web.Features.Templates;

/// <summary>How many holders of a job role a template asks for, as it is typed.</summary>
public sealed class RequirementRow
{
    public Guid? JobRoleId { get; set; }

    public int Count { get; set; } = 1;
}

/// <summary>What is typed about a template; without an id it is a new one. Times are the site's local times.</summary>
public sealed class TemplateForm : INamedForm
{
    public Guid? Id { get; init; }

    public long Version { get; init; }

    public string Name { get; set; } = "";

    public Guid? LocationId { get; set; }

    public TimeOnly StartTime { get; set; } = new(8, 0);

    public TimeOnly EndTime { get; set; } = new(16, 0);

    public int Colour { get; set; }

    public ShiftKind Kind { get; set; } = ShiftKind.Day;

    public int Priority { get; set; } = 5;

    public IReadOnlyCollection<DayOfWeek> Weekdays { get; set; } = Domain.Shifts.Weekdays.All.Members();

    public List<RequirementRow> Requirements { get; init; } = [];

    public bool Active { get; set; } = true;

    internal static TemplateForm Of(ShiftTemplate template) => new()
    {
        Id = template.Id,
        Version = template.Version,
        Name = template.Name,
        LocationId = template.LocationId,
        StartTime = template.StartTime,
        EndTime = template.EndTime,
        Colour = template.Colour,
        Kind = template.Kind,
        Priority = template.Priority,
        Weekdays = template.Weekdays.Members(),
        Requirements = [.. template.Requirements.Select(required => new RequirementRow { JobRoleId = required.JobRoleId, Count = required.Count })],
        Active = template.Active,
    };

    internal void WriteTo(ShiftTemplate template)
    {
        (template.Name, template.LocationId, template.Active) = (Name.Trim(), LocationId ?? Guid.Empty, Active);
        (template.StartTime, template.EndTime, template.Kind) = (StartTime, EndTime, Kind);
        (template.Colour, template.Priority, template.Weekdays) = (Colour, Priority, Weekdays.ToSet());
        template.Ask(Requirements.Where(row => row.JobRoleId is not null).DistinctBy(row => row.JobRoleId).ToDictionary(row => row.JobRoleId!.Value, row => row.Count));
    }
}
