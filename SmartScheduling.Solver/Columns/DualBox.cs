using SmartScheduling.Solver.Columns.Simplex;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// Keeps a master's duals within so many points of prices that are known to be good: column generation is steady then, and does
/// not wander to the dearest prices while a few columns are known (box-step method, Marsten, Hogan and Blankenship, 1975).
/// </summary>
/// <param name="shorts">What one short of each equation costs without the box.</param>
/// <param name="overs">What one over costs without it.</param>
internal sealed class DualBox(double[] shorts, double[] overs)
{
    public void Narrow(RestrictedMaster master, ReadOnlySpan<double> centre, double width)
    {
        for (var row = 0; row < shorts.Length; row++)
        {
            master.Shorts[row] = Math.Min(shorts[row], centre[row] + width);
            master.Overs[row] = Math.Min(overs[row], width - centre[row]);
        }

        master.Reprice();
    }

    public void Lift(RestrictedMaster master)
    {
        shorts.CopyTo(master.Shorts, 0);
        overs.CopyTo(master.Overs, 0);
        master.Reprice();
    }

    /// <summary>Whether a dual lies at a side of the box: the master's value says nothing of the program without the box then.</summary>
    public bool Holds(RestrictedMaster master)
    {
        for (var row = 0; row < shorts.Length; row++)
        {
            if (master.Shorts[row] < shorts[row] && master.Duals[row] > master.Shorts[row] - 1e-6) return true;
            if (master.Overs[row] < overs[row] && master.Duals[row] < 1e-6 - master.Overs[row]) return true;
        }

        return false;
    }
}
