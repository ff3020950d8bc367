namespace SmartScheduling.Tests.Support;

/// <summary>A program that says or does what a test wants of another one.</summary>
internal static class FakeProgram
{
    /// <summary>
    /// Written by a process of its own: one that this process still holds open for writing, or a child that it starts just
    /// then, could not be started.
    /// </summary>
    public static Task WriteAsync(string path, string script) =>
        Command.MustRunAsync("sh", "-c", """printf '#!/bin/sh\n%s\n' "$2" >"$1" && chmod +x "$1" """, "sh", path, script);
}
