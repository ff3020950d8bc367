using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Architecture;

public sealed class ScriptTests
{
    public static TheoryData<string> Scripts =>
        [.. Repository.Files().Where(file => file.Name.EndsWith(".sh", StringComparison.Ordinal) || file.Name == ".ci/run").Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_script_is_valid_bash_and_executable(string script)
    {
        var path = Repository.PathOf(script);
        var check = await Command.RunAsync("bash", "-n", path);

        Assert.True(check.ExitCode == 0, check.Output);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute), $"{script} is not executable.");
        Assert.StartsWith("#!/usr/bin/env bash\n", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
