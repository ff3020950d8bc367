namespace SmartScheduling.Web.Features.Optimization.Repair;

/// <summary>A published week as a repair reads it.</summary>
internal static class RepairRows
{
    /// <summary>
    /// What has begun by <paramref name="at"/> is settled, whoever works it; of the rest, what its people cannot work any more
    /// is known, and a lock on it binds nobody.
    /// </summary>
    public static WeekRows ForRepair(this WeekRows rows, DateTime at)
    {
        var hindrances = new Hindrances(rows.Site.Time(), rows.People, rows.TimeOff);
        HashSet<Guid> impossible = [];
        foreach (var shift in rows.Shifts)
        {
            foreach (var assignment in shift.Assignments)
            {
                var hasBegun = shift.Start <= at;
                var isImpossible = !hasBegun && hindrances.Keep(assignment, shift);
                if (isImpossible)
                    impossible.Add(assignment.Id);
                assignment.Locked = hasBegun || (assignment.Locked && !isImpossible);
            }
        }

        return rows with { SettledUntil = at, Impossible = impossible };
    }
}
