using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

public sealed partial class InvitationPage(Invitations invitations, NavigationManager navigation)
{
    private Invitation? invitation;
    private PasswordForm form = new();
    private IReadOnlyList<Refusal> refusals = [];

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Parameter]
    public string Token { get; set; } = "";

    [SupplyParameterFromForm(FormName = "invitation", Name = nameof(form))]
    private PasswordForm? Posted { get; set; }

    protected override async Task OnInitializedAsync()
    {
        form = Posted ?? form;
        invitation = await invitations.FindAsync(Token, Http.RequestAborted);
    }

    private async Task SubmitAsync()
    {
        var outcome = await invitations.AcceptAsync(Token, form.Password, Http.RequestAborted);
        refusals = outcome.Refusals;
        if (outcome.IsDone)
            navigation.NavigateTo("/");
    }

    private sealed class PasswordForm
    {
        [Required(ErrorMessage = "Choose a password.")]
        public string Password { get; set; } = "";

        [Compare(nameof(Password), ErrorMessage = "The two passwords differ.")]
        public string Again { get; set; } = "";
    }
}
