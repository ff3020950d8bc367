namespace SmartScheduling.Web.Features.Accounts;

/// <summary>Where to go after signing in.</summary>
public static class LocalAddress
{
    /// <summary>
    /// <paramref name="wanted"/> when it is an address of this site, else the home page: a link must not lead through our sign-in to
    /// somebody else's site.
    /// </summary>
    public static string Of(string? wanted) =>
        wanted is ['/', ..] and not ['/', '/' or '\\', ..] && !wanted.Any(char.IsControl) ? wanted : "/";
}
