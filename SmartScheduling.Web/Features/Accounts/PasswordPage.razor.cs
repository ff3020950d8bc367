using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

public sealed partial class PasswordPage(OwnAccount own)
{
    private PasswordForm form = new();
    private IReadOnlyList<Refusal> refusals = [];
    private bool changed;

    [SupplyParameterFromForm(FormName = "password", Name = nameof(form))]
    private PasswordForm? Posted { get; set; }

    protected override void OnInitialized() => form = Posted ?? form;

    private async Task SubmitAsync()
    {
        var outcome = await own.ChangePasswordAsync(form.Current, form.Next);
        (changed, refusals) = (outcome.IsDone, outcome.Refusals);
    }

    // Current and Next are the names that OwnAccount's refusals carry.
    private sealed class PasswordForm
    {
        [Required(ErrorMessage = "Enter your present password.")]
        public string Current { get; set; } = "";

        [Required(ErrorMessage = "Choose a new password.")]
        public string Next { get; set; } = "";

        [Compare(nameof(Next), ErrorMessage = "The two new passwords differ.")]
        public string Again { get; set; } = "";
    }
}
