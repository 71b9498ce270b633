using SafePassage.Formats.Plans;
using SafePassage.Formats.Storage;
using SafePassage.Model;

namespace SafePassage.Formats.Exports;

/// <summary>
/// A folder in which one process alone may put its result: nobody else writes there meanwhile, and what stands there is the result of
/// the same scenario or nothing. Let go on disposal; a folder that was made for nothing goes again.
/// </summary>
public sealed class ReservedFolder : IDisposable
{
    private const string OtherFolder = "Name another folder with --out, or replace it with --force";

    private static readonly string[] _ours =
    [
        PlanFile.Name,
        BoundFile.Name,
        DisputeFile.Name,
        "orders.csv",
        "orders.geojson",
        "guess-totals.csv",
        "health.csv",
        "report.html",
    ];

    private readonly string _folder;
    private readonly FolderLock _lock;
    private readonly IReadOnlyList<string> _made;

    private ReservedFolder(string folder, FolderLock held, IReadOnlyList<string> made) =>
        (_folder, _lock, _made) = (folder, held, made);

    /// <summary>Finds out before anything is computed that the result can be written, and keeps it so.</summary>
    /// <param name="folder">Made if needed.</param>
    /// <param name="scenario">Id of the scenario whose result it will hold.</param>
    /// <param name="force">Whether what stands there may be replaced, whatever it is.</param>
    public static ParseResult<ReservedFolder> Take(string folder, string scenario, bool force)
    {
        try
        {
            if (StagedFolder.Probe(folder) is { } hindrance)
            {
                return ParseResult<ReservedFolder>.Failed([hindrance]);
            }

            var made = Missing(folder);
            Directory.CreateDirectory(folder);
            if (FolderLock.Try(folder) is not { } held)
            {
                return Refused(
                    folder,
                    "another run is writing its result there",
                    "Wait until it has ended, or name another folder with --out"
                );
            }

            var reserved = new ReservedFolder(folder, held, made);
            StagedFolder.Finish(folder, OutputFolder.ManifestName);
            if (!force && Standing(folder, scenario) is { } standing)
            {
                reserved.Dispose();
                return Refused(folder, standing, OtherFolder);
            }

            return ParseResult<ReservedFolder>.Of(reserved);
        }
        catch (Exception e) when (Disk.IsTrouble(e))
        {
            return ParseResult<ReservedFolder>.Failed([StagedFolder.CannotWrite(folder, e)]);
        }
    }

    public void Dispose()
    {
        foreach (var made in _made)
        {
            try
            {
                // Only what is empty goes.
                Directory.Delete(made);
            }
            catch (Exception e) when (Disk.IsTrouble(e))
            {
                break;
            }
        }

        _lock.Dispose();
    }

    /// <summary>What stands in the way; null when there is nothing, or an earlier result of the same scenario.</summary>
    private static string? Standing(string folder, string scenario)
    {
        var manifest = Path.Combine(folder, OutputFolder.ManifestName);
        if (!Path.Exists(manifest))
        {
            var there = _ours.FirstOrDefault(n => Path.Exists(Path.Combine(folder, n)));
            return there is null ? null : $"{there} stands there, and no result it belongs to";
        }

        var read = ManifestJson.Read(manifest);
        return read.Value is not { } made ? "a manifest.json stands there that no plan has written"
            : made.Scenario != scenario
                ? $"the result of scenario {made.Scenario} stands there, and this is {scenario}"
            : null;
    }

    /// <summary>The folders that have to be made, the innermost first.</summary>
    private static List<string> Missing(string folder)
    {
        var missing = new List<string>();
        for (
            var at = Path.GetFullPath(folder);
            at is not null && !Directory.Exists(at);
            at = Path.GetDirectoryName(at)
        )
        {
            missing.Add(at);
        }

        return missing;
    }

    private static ParseResult<ReservedFolder> Refused(string folder, string what, string remedy) =>
        ParseResult<ReservedFolder>.Failed([new(folder, null, null, what, remedy)]);
}
