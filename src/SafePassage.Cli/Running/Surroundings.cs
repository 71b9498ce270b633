using SafePassage.Model;

namespace SafePassage.Cli;

/// <summary>What only the program knows: the machine and its environment.</summary>
internal static class Surroundings
{
    public static Workers AllProcessors => Workers(null);

    /// <param name="count">What the user asked for, if anything.</param>
    public static Workers Workers(int? count) => new(count ?? Environment.ProcessorCount);

    /// <summary>How the user called us, so that a line we print can be copied; the wrapper says it.</summary>
    public static string Program =>
        Environment.GetEnvironmentVariable("SAFEPASSAGE_CALLED") is { Length: > 0 } called
            ? called
            : "safepassage";

    /// <summary>Where built networks are kept: SAFEPASSAGE_CACHE, or the user's folder for such things; null where there is none.</summary>
    public static string? StoreFolder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("SAFEPASSAGE_CACHE") is { Length: > 0 } given)
            {
                return given;
            }

            var user =
                OperatingSystem.IsWindows()
                    ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
                    ? cache
                : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)
                    is { Length: > 0 } home
                    ? Path.Combine(home, ".cache")
                : "";
            return user.Length > 0 ? Path.Combine(user, "safepassage", "streets") : null;
        }
    }
}
