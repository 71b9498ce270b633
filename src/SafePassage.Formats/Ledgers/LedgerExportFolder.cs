using SafePassage.Formats.Documents;
using SafePassage.Formats.Ledgers.Acled;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Ledgers.Monitoring;
using SafePassage.Formats.Storage;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>How a ledger is written for others.</summary>
public enum LedgerFormat
{
    /// <summary>Tables with HXL tags.</summary>
    Csv,
    Json,

    /// <summary>Events only, with the columns of ACLED.</summary>
    Acled,

    /// <summary>Declarations of ceasefires only, with the columns of ETH/PRIO.</summary>
    Ceasefires,

    /// <summary>Alleged violations only, by place and day.</summary>
    Daily,
}

/// <summary>
/// Writes a ledger into a folder for others: all files or none. What an earlier export left there under the names of this
/// one goes first, so that a stricter redaction leaves nothing of a laxer one behind, whatever it has fewer of.
/// </summary>
public static class LedgerExportFolder
{
    private const string JsonName = "ledger.json";
    private const string AcledName = "acled.csv";
    private const string CeasefiresName = "ceasefires.csv";
    private const string DailyName = "daily.csv";

    /// <param name="ledger">Redacted already.</param>
    /// <param name="source">The folder of the ledger itself, which an export must not take the place of.</param>
    /// <returns>The names of the files, in order; or what hindered it.</returns>
    public static ParseResult<IReadOnlyList<string>> Write(
        string folder,
        Ledger ledger,
        LedgerFormat format,
        string source
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        var files = Files(ledger, format);
        try
        {
            if (IsSame(folder, source))
            {
                return ParseResult<IReadOnlyList<string>>.Failed([
                    new(
                        folder,
                        null,
                        null,
                        "this is the ledger itself, which an export would take the place of",
                        "Name another folder"
                    ),
                ]);
            }

            using var staged = new StagedFolder(folder);
            foreach (var (name, text) in files)
            {
                staged.AddText(name, w => w.Write(text));
            }

            RemoveEarlier(folder, [.. files.Select(f => f.Name)]);
            staged.Publish();
            return ParseResult<IReadOnlyList<string>>.Of([.. files.Select(f => f.Name)]);
        }
        catch (Exception e) when (Disk.IsTrouble(e))
        {
            return ParseResult<IReadOnlyList<string>>.Failed([StagedFolder.CannotWrite(folder, e)]);
        }
    }

    private static IReadOnlyList<(string Name, string Text)> Files(
        Ledger ledger,
        LedgerFormat format
    ) =>
        format switch
        {
            LedgerFormat.Json => [(JsonName, LedgerJson.Write(ledger))],
            LedgerFormat.Acled => [(AcledName, AcledTable.Write(ledger))],
            LedgerFormat.Ceasefires => [(CeasefiresName, CeasefireTable.Write(ledger))],
            LedgerFormat.Daily => [(DailyName, DailyTable.Write(ledger))],
            LedgerFormat.Csv => LedgerTables.Write(ledger),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };

    /// <summary>Removes what an export before this one wrote, and what it may have left half written when it was killed.</summary>
    private static void RemoveEarlier(string folder, IReadOnlyList<string> staged)
    {
        string[] names =
        [
            .. RecordKinds.Kinds.Select(k => k.File + ".csv"),
            JsonName,
            AcledName,
            CeasefiresName,
            DailyName,
        ];
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path) && IsOurs(path))
            {
                File.Delete(path);
            }

            foreach (var part in (string[])[$".{name}.part", $"{name}.part"])
            {
                if (part[0] != '.' || !staged.Contains(name))
                {
                    File.Delete(Path.Combine(folder, part));
                }
            }
        }

        Disk.FlushNames(folder);
    }

    /// <summary>Whether a file has the beginning that an export gives it: another's settings.csv is not ours to remove.</summary>
    private static bool IsOurs(string path)
    {
        using var reader = new StreamReader(PlainFile.Open(path));
        var (first, second) = (reader.ReadLine() ?? "", reader.ReadLine() ?? "");
        return first.StartsWith("id,", StringComparison.Ordinal)
                && second.StartsWith("#meta+id,", StringComparison.Ordinal)
            || first.StartsWith("event_id_cnty,event_date,year,", StringComparison.Ordinal)
            || first.StartsWith("location,cf_id,uniq_id,actor_name,", StringComparison.Ordinal)
            || first.StartsWith("date,time,place,place_ar,", StringComparison.Ordinal)
            || second.Contains(LedgerJson.Format, StringComparison.Ordinal);
    }

    private static bool IsSame(string folder, string source) =>
        Directory.Exists(folder)
        && Directory.Exists(source)
        && Resolved(folder).Equals(Resolved(source), StringComparison.Ordinal);

    private static string Resolved(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
    }
}
