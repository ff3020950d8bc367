namespace SmartScheduling.Tests.Support;

/// <summary>A folder of its own under the system's temporary folder; gone when disposed.</summary>
internal sealed class TemporaryFolder(string purpose) : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory($"smartscheduling-{purpose}-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
