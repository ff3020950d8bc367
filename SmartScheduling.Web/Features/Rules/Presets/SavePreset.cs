using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Rules.Presets;

/// <summary>Adds a preset at the end of the list, or changes one.</summary>
public sealed class SavePreset(Operations operations)
{
    /// <param name="form">What was typed.</param>
    /// <param name="overwrite">Replaces what somebody else saved meanwhile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Outcome<Guid>> ExecuteAsync(PresetForm form, bool overwrite = false, CancellationToken cancellation = default) =>
        operations.WriteAsync<Guid>(Permission.EditRules, async scope =>
        {
            var opened = await scope.OpenAsync(form.Id, form.Version, overwrite, () => new OptimizationConfig { Name = "" });
            if (opened.Value is not { } preset)
                return opened.Failure();
            var name = form.Name.Trim();
            var others = await scope.Db.OptimizationConfigs.AsNoTracking().Where(other => other.Id != preset.Id)
                .Select(other => new { other.Name, other.Order }).ToListAsync(scope.Cancellation);
            List<Refusal> faults = [.. Faults(form)];
            if (faults.Count == 0 && WhyNotSum(PresetWeights.Sum(form.Weights, await PresetWeights.OwnAsync(scope.Db, scope.Cancellation))) is { } unfit)
                faults.Add(unfit);
            if (others.Exists(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
                faults.Add(Constraints.Explain(Constraints.OnePresetPerName)!);
            if (faults.Count > 0)
                return Outcome.Refused(faults);

            var before = form.Id is null ? null : PresetFacts.Of(preset);
            (preset.Name, preset.Description, preset.TimeLimitSeconds) = (name, form.Description.Trim(), form.TimeLimitSeconds!.Value);
            preset.GapPercent = form.GapPercent!.Value;
            preset.Weights = PresetWeights.Write(form.Weights);
            if (before is null)
                preset.Order = others.Count == 0 ? 0 : others.Max(other => other.Order) + 1;
            scope.Record(before is null ? "AddPreset" : "ChangePreset", PresetFacts.Subject, preset.Id, name, before, PresetFacts.Of(preset));
            scope.Announce(new SettingsChanged());
            return preset.Id;
        }, cancellation);

    private static IEnumerable<Refusal> Faults(PresetForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Name))
            yield return new("Give the preset a name.", nameof(form.Name));
        if (form.Name.Trim().Length > OptimizationConfig.NameLength)
            yield return new($"Please stay below {OptimizationConfig.NameLength} characters.", nameof(form.Name));
        if (form.Description.Length > OptimizationConfig.DescriptionLength)
            yield return new($"Please stay below {OptimizationConfig.DescriptionLength} characters.", nameof(form.Description));
        if (form.TimeLimitSeconds is null or < SchedulingRun.ShortestSeconds or > SchedulingRun.LongestSeconds)
            yield return new("The time limit is 5 seconds to 1 hour.", nameof(form.TimeLimitSeconds));
        if (form.GapPercent is not (>= 0 and <= SchedulingRun.WidestGapPercent))
            yield return new($"The gap is 0 to {SchedulingRun.WidestGapPercent} %.", nameof(form.GapPercent));
        foreach (var weight in form.Weights.Where(one => one.Weight is < 0 or > RuleSetting.HeaviestWeight))
            yield return new($"The weight is a whole number from 0 to {RuleSetting.HeaviestWeight}.", PresetForm.WeightField + weight.Key);
        if (form.Weights.Any(one => !PresetWeights.Rules.Any(rule => rule.Key == one.Key)))
            yield return new("A preset weighs rules that can be soft.");
        if (form.Weights.DistinctBy(one => one.Key).Count() < form.Weights.Count)
            yield return new("A preset weighs each rule once.");
    }

    private static Refusal? WhyNotSum(long? sum) => sum switch
    {
        < OptimizationConfig.LeastSum => new("All weights together are 0, so the preset would favour nothing. Give at least one rule a weight.", nameof(PresetForm.Sum)),
        > OptimizationConfig.HeaviestSum => new(
            $"All weights together are {sum:N0}, and {OptimizationConfig.HeaviestSum:N0} is the most. What counts is how they compare: divide all of them by the same number.", nameof(PresetForm.Sum)),
        _ => null,
    };
}
