using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.People;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>One sign-in for each access role. They exist in the demo organisation only, and so in Development only.</summary>
internal static class DemoAccounts
{
    private const string Password = "demo-harbour-1";

    private static readonly (AccessRole Role, string Email, string Name)[] SignIns =
    [
        (AccessRole.Admin, "admin@demo.example", "Demo Admin"),
        (AccessRole.Manager, "manager@demo.example", "Demo Manager"),
        (AccessRole.Employee, "employee@demo.example", ""),
    ];

    public static IEnumerable<Account> All(Passwords passwords, Employee employee) => SignIns.Select(signIn => signIn.Role == AccessRole.Employee
        ? passwords.Create(signIn.Email, employee.Name, signIn.Role, employee.Id, Password)
        : passwords.Create(signIn.Email, signIn.Name, signIn.Role, null, Password));

    /// <summary>What to type, a line for each role.</summary>
    public static IEnumerable<string> Lines() => SignIns.Select(signIn => $"{signIn.Role,-8}  {signIn.Email} / {Password}");

    public static IEnumerable<string> Emails() => SignIns.Select(signIn => signIn.Email);
}
