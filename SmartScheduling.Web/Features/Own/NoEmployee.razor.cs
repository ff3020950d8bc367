namespace SmartScheduling.Web.Features.Own;

public sealed partial class NoEmployee(ListAdmins listAdmins)
{
    private IReadOnlyList<AdminContact> admins = [];

    private string Sentence => "Shifts, requests and preferences belong to an employee. "
        + (admins.Count == 0 ? "Ask an admin of this site" : $"Ask {Names}")
        + " to link your account to your employee under Accounts.";

    private string Names => string.Join(" or ", admins.Select(admin => admin.Name));

    protected override async Task OnInitializedAsync() => admins = (await listAdmins.ExecuteAsync()).Value ?? [];
}
