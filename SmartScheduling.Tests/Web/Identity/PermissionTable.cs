using SmartScheduling.Domain.Access;

namespace SmartScheduling.Tests.Web.Identity;

/// <summary>
/// Who may call which use case, written down a second time and by hand: a use case that is missing here, or that lets in
/// somebody else, fails a test.
/// </summary>
internal static class PermissionTable
{
    private static readonly AccessRole[] Everyone = [AccessRole.Employee, AccessRole.Manager, AccessRole.Admin];
    private static readonly AccessRole[] Managers = [AccessRole.Manager, AccessRole.Admin];
    private static readonly AccessRole[] Admins = [AccessRole.Admin];

    private static readonly (AccessRole[] Roles, string[] UseCases)[] Groups =
    [
        (Everyone,
        [
            "ListAdmins", "ReadSite",
            "ReadMySchedule", "ReadOwnMatters",
            "ListMyTimeOff", "RequestTimeOff", "ChangeTimeOff", "WithdrawTimeOff",
            "ListMyUnavailableTimes", "SaveUnavailableTime", "RemoveUnavailableTime",
            "ReadMyPreferences", "SavePreference", "RemovePreference",
        ]),
        (Managers,
        [
            "ReadManagerHome", "ListLatestRuns",
            "ListPeople", "SearchPeople", "ReadPerson", "ReadPersonForm", "ReadPersonHistory", "ReadPersonRequests", "SavePerson", "DeletePerson",
            "ListJobRoles", "ChooseJobRoles", "ReadJobRole", "SaveJobRole", "DeleteJobRole",
            "ListGroups", "ReadGroup", "SaveGroup", "DeleteGroup",
            "ListLocations", "ChooseLocations", "ReadLocation", "SaveLocation", "DeleteLocation",
            "ListTemplates", "ReadTemplate", "SaveTemplate", "DeleteTemplate",
            "ReadBoard", "ReadFindings", "ListCandidates", "ListChoices", "ChangeAssignments",
            "CreateSchedule", "DeleteSchedule", "ReadWeekPlan", "ArrangeShifts", "ReadShiftTerms", "AddShift", "ChangeShift", "RemoveShift",
            "ListCopySources", "CopyWeek", "CheckWeek", "ReadPublication", "PublishSchedule", "UnpublishSchedule",
            "ListTimeOffRequests", "ReadTimeOffDecision", "DecideTimeOff", "ListUnavailableTimes", "ListPreferences",
            "ReadPanel", "ReadRunsOfWeek", "ListRunPresets", "StartRun", "RepeatRun", "CancelRun", "ListRuns", "ReadRun", "ExplainOpenPosition",
            "ApplySolution", "UndoApply", "StartRepair", "ReadRepairNeed",
            "ReadRules", "ListPresets",
        ]),
        (Admins,
        [
            "SaveRuleSetting", "PreviewRuleSetting", "RemoveRuleSetting", "ResetRule", "ReadPreset", "SavePreset", "DeletePreset", "RestorePresets",
            "SaveSettings", "ListActivity", "ReadActivityEntry", "ReadActivityChoices", "ReadHealth", "ListActiveRuns",
            "ListAccounts", "ReadAccount", "SaveAccount", "UnlockAccount", "InviteAccount", "ListInvitations", "RevokeInvitation", "MakePasswordLink",
        ]),
    ];

    public static IReadOnlyDictionary<string, AccessRole[]> Rows { get; } =
        Groups.SelectMany(group => group.UseCases.Select(useCase => (useCase, group.Roles))).ToDictionary(row => row.useCase, row => row.Roles);
}
