using System.ComponentModel.DataAnnotations;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>A shift while it is typed. The use cases check it again.</summary>
public sealed class ShiftForm
{
    public DateOnly Date { get; set; }

    /// <summary>The day as a number, for a list of days: a date's text depends on the reader's culture.</summary>
    public int DayNumber
    {
        get => Date.DayNumber;
        set => Date = DateOnly.FromDayNumber(value);
    }

    [Required(ErrorMessage = "Give the shift a name.")]
    [StringLength(ShiftTemplate.NameLength, ErrorMessage = "Please stay below {1} characters.")]
    public string Name { get; set; } = "";

    public TimeOnly StartTime { get; set; }

    public TimeOnly EndTime { get; set; }

    public ShiftKind Kind { get; set; }

    public int Colour { get; set; }

    [Range(1, ShiftTemplate.HighestPriority, ErrorMessage = "The priority lies between {1} and {2}.")]
    public int Priority { get; set; }

    public List<Row> Requirements { get; } = [];

    public static ShiftForm Of(ShiftOpening opening)
    {
        var terms = opening.Terms;
        var form = new ShiftForm
        {
            Date = terms.Date,
            Name = terms.Name,
            StartTime = terms.StartTime,
            EndTime = terms.EndTime,
            Kind = terms.Kind,
            Colour = terms.Colour,
            Priority = terms.Priority,
        };
        form.Requirements.AddRange(opening.Roles.Select(role => new Row(role)
        {
            Count = terms.Requirements.FirstOrDefault(required => required.JobRoleId == role.Id)?.Count ?? 0,
        }));
        return form;
    }

    public ShiftTerms Terms() => new(Date, Name, StartTime, EndTime, Kind, Colour, Priority,
        [.. Requirements.Where(row => row.Count != 0).Select(row => new RoleCount(row.Role.Id, row.Count))]);

    /// <summary>How many of one job role.</summary>
    public sealed class Row(RoleChoice role)
    {
        public RoleChoice Role => role;

        [Range(0, RoleRequirement.MaxCount, ErrorMessage = "Between {1} and {2}.")]
        public int Count { get; set; }
    }
}
