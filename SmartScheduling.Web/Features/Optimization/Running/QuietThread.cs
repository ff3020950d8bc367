using System.Runtime.InteropServices;

namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>Does long work on a thread of its own that stands back when pages need the processor.</summary>
internal static class QuietThread
{
    private const int OneProcess = 0;
    private const int ThisThread = 0;
    private const int Nice = 10;

    public static Task<T> RunAsync<T>(string name, Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(Work) { Name = name, IsBackground = true, Priority = ThreadPriority.BelowNormal }.Start();
        return done.Task;

        void Work()
        {
            StandBack();
            try
            {
                done.SetResult(work());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        }
    }

    // .NET leaves thread priorities to Windows. On Linux a thread has a nice value of its own, which threads that it starts
    // inherit. Where the system refuses, the work is merely less modest.
    private static void StandBack()
    {
        if (OperatingSystem.IsLinux())
            _ = SetPriority(OneProcess, ThisThread, Nice);
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int priority);
}
