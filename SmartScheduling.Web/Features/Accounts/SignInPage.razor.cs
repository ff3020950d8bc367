using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

public sealed partial class SignInPage(SignIn signIn, FirstRun firstRun, NavigationManager navigation)
{
    private SignInForm form = new();
    private IReadOnlyList<Refusal> refusals = [];

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "sign-in", Name = nameof(form))]
    private SignInForm? Posted { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    protected override async Task OnInitializedAsync()
    {
        form = Posted ?? form;
        if (Http.User.Identity is { IsAuthenticated: true })
            navigation.NavigateTo(LocalAddress.Of(ReturnUrl));
        else if (Posted is null && await firstRun.IsNeededAsync(Http.RequestAborted))
            navigation.NavigateTo("/first-run");
    }

    private async Task SubmitAsync()
    {
        if (await signIn.ExecuteAsync(form.Email, form.Password, form.Stay) is { } refusal)
            refusals = [refusal];
        else
            navigation.NavigateTo(LocalAddress.Of(ReturnUrl));
    }

    private sealed class SignInForm
    {
        [Required(ErrorMessage = "Enter your email address.")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "Enter your password.")]
        public string Password { get; set; } = "";

        public bool Stay { get; set; }
    }
}
