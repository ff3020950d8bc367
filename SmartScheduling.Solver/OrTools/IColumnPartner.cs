namespace SmartScheduling.Solver.OrTools;

/// <summary>Somebody who looks for a better combination of the rosters that the columns know, beside them.</summary>
internal interface IColumnPartner
{
    /// <summary>Whether it would take a master now.</summary>
    bool IsIdle { get; }

    /// <summary>Begins to look; what it finds it leaves where the engines share their best roster. Returns at once.</summary>
    void Take(IntegerMaster master);

    /// <summary>The same as soon as it can: nobody comes with another one. Returns at once.</summary>
    void Leave(IntegerMaster master);
}
