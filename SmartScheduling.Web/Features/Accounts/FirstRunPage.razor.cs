using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

public sealed partial class FirstRunPage(FirstRun firstRun, SignInManager<Account> session, NavigationManager navigation)
{
    private FirstRunForm form = new();
    private IReadOnlyList<Refusal> refusals = [];

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "first-run", Name = nameof(form))]
    private FirstRunForm? Posted { get; set; }

    protected override async Task OnInitializedAsync()
    {
        form = Posted ?? new() { Culture = SiteChoices.CultureFor(Http.Request) };
        if (!await firstRun.IsNeededAsync(Http.RequestAborted))
            navigation.NavigateTo("/");
    }

    private async Task SubmitAsync()
    {
        var outcome = await firstRun.CreateAsync(
            new(form.Name.Trim(), form.Email.Trim(), form.Password, form.SiteName.Trim(), form.TimeZone, form.FirstWeekday, form.Culture), Http.RequestAborted);
        refusals = outcome.Refusals;
        if (!outcome.IsDone)
            return;
        await session.SignInAsync(outcome.Value!, isPersistent: false);
        navigation.NavigateTo("/");
    }

    private sealed class FirstRunForm
    {
        [Required(ErrorMessage = "Enter your name."), StringLength(Account.NameLength, ErrorMessage = "The name is too long.")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Enter your email address."), EmailAddress(ErrorMessage = "This is no email address."), StringLength(254, ErrorMessage = "The email address is too long.")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "Choose a password.")]
        public string Password { get; set; } = "";

        [Compare(nameof(Password), ErrorMessage = "The two passwords differ.")]
        public string Again { get; set; } = "";

        [Required(ErrorMessage = "Enter a name for the place."), StringLength(SiteSettings.NameLength, ErrorMessage = "The name is too long.")]
        public string SiteName { get; set; } = "";

        public string TimeZone { get; set; } = "UTC";

        public DayOfWeek FirstWeekday { get; set; } = DayOfWeek.Monday;

        public string Culture { get; set; } = "en-GB";
    }
}
