using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Time;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>The counts of templates × days while somebody changes them, before they are saved.</summary>
public sealed class WeekDraft
{
    private readonly WeekPlan plan;
    private readonly SiteTime time;
    private readonly ILookup<(Guid Template, DateOnly Day), PlanShift> planned;
    private readonly int[,] counts;
    private readonly int[] rowVersions;

    public WeekDraft(WeekPlan plan)
    {
        this.plan = plan;
        time = plan.Site.Time();
        planned = plan.Shifts.Where(shift => shift.TemplateId is not null).ToLookup(shift => (shift.TemplateId!.Value, shift.Date));
        Days = [.. Enumerable.Range(0, plan.Days).Select(plan.Start.AddDays)];
        counts = new int[plan.Templates.Count, plan.Days];
        rowVersions = new int[plan.Templates.Count];
        foreach (var (row, day) in Cells())
            counts[row, day] = Planned(row, day);
    }

    public IReadOnlyList<DateOnly> Days { get; }

    public IReadOnlyList<PlanTemplate> Templates => plan.Templates;

    public bool HasChanges => Cells().Any(cell => IsChanged(cell.Row, cell.Day));

    /// <summary>Assignments that go when the draft is saved, because their shifts go.</summary>
    public int LostAssignments => Cells().Sum(cell => Going(cell.Row, cell.Day).Sum(shift => shift.Assigned));

    /// <summary>Whether changes stand out: in a week that is still to be created everything is new.</summary>
    public bool MarksChanges => !plan.IsNew;

    public int this[int row, int day] => counts[row, day];

    /// <summary>Raised by every change of the row, so that only that row is rendered again.</summary>
    public int RowVersion(int row) => rowVersions[row];

    public bool IsChanged(int row, int day) => counts[row, day] != Planned(row, day);

    /// <summary>Whether the template may stand on that day.</summary>
    public bool Allows(int row, int day) => plan.IsEditable && Templates[row].Active && Templates[row].Weekdays.Includes(Days[day].DayOfWeek);

    /// <summary>Sets a count as far as it is allowed: where the template may not stand, what is there may only become less.</summary>
    public void Set(int row, int day, int count)
    {
        var most = Allows(row, day) ? PlanCell.MaxCount : plan.IsEditable ? Planned(row, day) : counts[row, day];
        var least = plan.IsEditable ? 0 : counts[row, day];
        var allowed = Math.Clamp(count, least, most);
        if (allowed == counts[row, day])
            return;
        counts[row, day] = allowed;
        rowVersions[row]++;
    }

    /// <summary>Off when it is on, else back to what is saved there, or one.</summary>
    public void Toggle(int row, int day) => Set(row, day, counts[row, day] > 0 ? 0 : Math.Max(1, Planned(row, day)));

    public void ToggleRow(int row) => ToggleAll(Cells().Where(cell => cell.Row == row));

    public void ToggleDay(int day) => ToggleAll(Cells().Where(cell => cell.Day == day));

    /// <summary>Every template on every day on which it may stand; what is there already stays.</summary>
    public void FillAll() => Fill(Cells());

    public void Clear()
    {
        foreach (var (row, day) in Cells())
            Set(row, day, 0);
    }

    public void Revert()
    {
        foreach (var (row, day) in Cells())
            Set(row, day, Planned(row, day));
    }

    /// <summary>Takes over what was changed in another draft, template by template and day number by day number.</summary>
    public void Adopt(WeekDraft other)
    {
        var rows = other.Templates.Index().ToDictionary(entry => entry.Item.Id, entry => entry.Index);
        foreach (var (row, day) in Cells())
        {
            if (day < other.Days.Count && rows.TryGetValue(Templates[row].Id, out var theirs) && other.IsChanged(theirs, day))
                Set(row, day, other[theirs, day]);
        }
    }

    /// <summary>Every cell that differs from what is saved, with the count wanted.</summary>
    public IReadOnlyList<PlanCell> Changes() =>
        [.. Cells().Where(cell => IsChanged(cell.Row, cell.Day)).Select(cell => Cell(cell.Row, cell.Day))];

    public WeekSummary Summary() => WeekSummary.Of(plan, [.. Shifts()]);

    private PlanCell Cell(int row, int day) => new(Templates[row].Id, Days[day], counts[row, day]);

    private void ToggleAll(IEnumerable<(int Row, int Day)> cells)
    {
        var open = cells.Where(cell => Allows(cell.Row, cell.Day)).ToList();
        if (open.Exists(cell => counts[cell.Row, cell.Day] == 0))
            Fill(open);
        else
            open.ForEach(cell => Set(cell.Row, cell.Day, 0));
    }

    private void Fill(IEnumerable<(int Row, int Day)> cells)
    {
        foreach (var (row, day) in cells)
        {
            if (counts[row, day] == 0 && Allows(row, day))
                Toggle(row, day);
        }
    }

    private int Planned(int row, int day) => planned[(Templates[row].Id, Days[day])].Count();

    private IEnumerable<PlanShift> Staying(int row, int day) =>
        StayOrder.Of(planned[(Templates[row].Id, Days[day])], shift => shift.Assigned, shift => shift.Id).Take(counts[row, day]);

    private IEnumerable<PlanShift> Going(int row, int day) =>
        StayOrder.Of(planned[(Templates[row].Id, Days[day])], shift => shift.Assigned, shift => shift.Id).Skip(counts[row, day]);

    // What the week will consist of: minutes and requirements of each shift.
    private IEnumerable<SummaryShift> Shifts()
    {
        foreach (var shift in plan.Shifts.Where(shift => shift.TemplateId is null))
            yield return new(shift.Minutes, shift.Requirements);
        foreach (var (row, day) in Cells())
        {
            var staying = Staying(row, day).ToList();
            foreach (var shift in staying)
                yield return new(shift.Minutes, shift.Requirements);
            var template = Templates[row];
            for (var number = staying.Count; number < counts[row, day]; number++)
                yield return new(time.Shift(Days[day], template.StartTime, template.EndTime).Minutes, template.Requirements);
        }
    }

    private IEnumerable<(int Row, int Day)> Cells() =>
        from row in Enumerable.Range(0, plan.Templates.Count)
        from day in Enumerable.Range(0, plan.Days)
        select (row, day);
}
