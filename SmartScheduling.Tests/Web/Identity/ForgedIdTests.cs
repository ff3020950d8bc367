using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Setup;

namespace SmartScheduling.Tests.Web.Identity;

/// <summary>Whoever may do everything, with ids that nothing has.</summary>
public sealed class ForgedIdTests
{
    // A period of no days, a rule that cannot be set, no day at all: what else they are given is wrong, too, and is told first.
    private static readonly string[] RefusedBefore = ["CreateSchedule", "SaveRuleSetting", "PreviewRuleSetting", "RequestTimeOff"];

    [Theory, EachDatabase]
    public async Task An_id_of_nothing_is_not_found_and_nothing_is_written(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var me = MasterRows.Person("Ada");
        await site.AddAsync(MasterRows.Site(), MasterRows.Location(), me);
        var caller = new Caller(null, "Ada", AccessRole.Admin, me.Id);
        List<string> wrong = [], asked = [];

        foreach (var useCase in FeaturesSetup.UseCases())
        {
            foreach (var method in UseCaseCalls.Methods(useCase).Where(UseCaseCalls.TakesAnId))
            {
                var status = await site.AsAsync(caller, useCase, called => UseCaseCalls.CallAsync(called, method, forgedIds: true));
                asked.Add(useCase.Name);
                if (status != (RefusedBefore.Contains(useCase.Name) ? OutcomeStatus.Refused : OutcomeStatus.NotFound)) wrong.Add($"{useCase.Name}: {status}");
            }
        }

        Findings.None(wrong);
        Assert.InRange(asked.Count, 30, int.MaxValue);
        await using var db = site.Open();
        Assert.False(await db.Activity.AnyAsync());
    }
}
