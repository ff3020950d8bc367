using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.JobRoles;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Templates;

public sealed record TemplateRow(
    Guid Id, string Name, string Location, TimeOnly StartTime, TimeOnly EndTime, int Minutes, int Colour, ShiftKind Kind, int Priority, Weekdays Weekdays,
    IReadOnlyList<string> JobRoles, bool Active);

public sealed class ListTemplates(Operations operations)
{
    public Task<Outcome<ListPage<TemplateRow>>> ExecuteAsync(ListQuery query, CancellationToken cancellation = default) =>
        operations.ReadAsync<ListPage<TemplateRow>>(Permission.ViewPeople, async scope =>
        {
            var page = await Ordered(Chosen(scope.Db.ShiftTemplates, query), query)
                .Select(template => new
                {
                    Template = template,
                    Location = scope.Db.Locations.Single(location => location.Id == template.LocationId).Name,
                    Requirements = template.Requirements.ToList(),
                })
                .PageAsync(query, scope.Cancellation);
            var roles = await scope.JobRoleChoicesAsync();
            return new([.. page.Items.Select(row => Row(row.Template, row.Location, row.Requirements, roles))], page.Total);
        }, cancellation);

    private static TemplateRow Row(ShiftTemplate template, string location, List<RoleRequirement> requirements, List<JobRoleChoice> roles) => new(
        template.Id, template.Name, location, template.StartTime, template.EndTime, template.Minutes, template.Colour, template.Kind, template.Priority, template.Weekdays,
        [.. from role in roles join required in requirements on role.Id equals required.JobRoleId select $"{required.Count} {role.Name}"],
        template.Active);

    private static IQueryable<ShiftTemplate> Chosen(IQueryable<ShiftTemplate> templates, ListQuery query)
    {
        templates = templates.WhereContains(query.Search, template => template.Name);
        if (query.Filter(ListFilters.Inactive) is null)
            templates = templates.Where(template => template.Active);
        if (query.FilterId(ListFilters.Location) is { } location)
            templates = templates.Where(template => template.LocationId == location);
        return query.FilterId(ListFilters.JobRole) is { } role
            ? templates.Where(template => template.Requirements.Any(required => required.JobRoleId == role))
            : templates;
    }

    private static IQueryable<ShiftTemplate> Ordered(IQueryable<ShiftTemplate> templates, ListQuery query) => query.Sort switch
    {
        "priority" => templates.By(template => template.Priority, query.Descending).ThenBy(template => template.Name.ToLower()).ThenBy(template => template.Id),
        "time" => templates.By(template => template.StartTime, query.Descending).ThenBy(template => template.Name.ToLower()).ThenBy(template => template.Id),
        _ => templates.By(template => template.Name.ToLower(), query.Descending).ThenBy(template => template.Id),
    };
}
