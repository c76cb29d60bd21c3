using System.Runtime.InteropServices;

namespace BriefingBot.Hosting;

/// <summary>The C library's heap, from which the runtime, its compiler, OpenSSL and SQLite take memory.</summary>
internal static partial class NativeHeap
{
    /// <summary>Gives the pages back that nothing on it needs any more; does nothing where the C library has no such call.</summary>
    public static void Trim()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = MallocTrim(0);
        }
        catch (EntryPointNotFoundException)
        {
            // musl gives pages back by itself.
        }
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int MallocTrim(nuint keep);
}
