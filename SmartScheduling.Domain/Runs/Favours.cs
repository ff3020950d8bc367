namespace SmartScheduling.Domain.Runs;

/// <summary>What a proposal puts first where it cannot have everything.</summary>
public enum Favours
{
    /// <summary>What the run's own weights put first: the only proposal of an ordinary run.</summary>
    Preset = 0,

    /// <summary>That hours, nights and weekends are shared fairly.</summary>
    Fairness = 1,

    /// <summary>That people work as they and their manager wish.</summary>
    Wishes = 2,

    /// <summary>That wages are low.</summary>
    Cost = 3,
}
