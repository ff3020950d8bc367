namespace SmartScheduling.Web.Identity;

/// <summary>Says who is asking, in a circuit, a request or a test.</summary>
public interface ICallerSource
{
    /// <summary>Null when nobody is signed in.</summary>
    Task<Caller?> GetAsync();
}
