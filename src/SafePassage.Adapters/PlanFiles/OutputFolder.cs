using System.Security.Cryptography;
using System.Text;
using SafePassage.Core.Quantities;
using SafePassage.Core.Reports;

namespace SafePassage.Adapters.PlanFiles;

/// <summary>A file that another neighbour writes into the folder, for example the page.</summary>
/// <param name="Write">
/// Gets the run with the hashes of the files written so far, so that the page can print them.
/// </param>
public sealed record FurtherFile(string Name, Action<TextWriter, Run> Write);

/// <summary>Writes all files of a plan into one folder, or none under its final name.</summary>
public static class OutputFolder
{
    public const string ManifestName = "manifest.json";
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Finds before computing whether the folder can be written; leaves nothing behind.</summary>
    /// <returns>Null when it can.</returns>
    public static Problem? Probe(string folder)
    {
        try
        {
            var full = Path.GetFullPath(folder);
            var existing = full;
            while (!Directory.Exists(existing))
            {
                if (File.Exists(existing))
                {
                    return new(
                        folder,
                        null,
                        null,
                        $"{existing} is a file, not a folder",
                        "Name another folder"
                    );
                }

                existing = Path.GetDirectoryName(existing) ?? Path.GetPathRoot(full)!;
            }

            var probe = Path.Combine(existing, $".safepassage-probe-{Environment.ProcessId}");
            using (
                new FileStream(
                    probe,
                    FileMode.CreateNew,
                    FileAccess.Write,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                )
            )
            {
                return null;
            }
        }
        catch (Exception e) when (IsOutside(e))
        {
            return CannotWrite(folder, e);
        }
    }

    /// <summary>
    /// Writes plan.json, orders.csv, orders.geojson, bound.json, the further files and last manifest.json. Every file is
    /// first written in full under a temporary name beside its final one and brought to disk; only then all are renamed,
    /// the old manifest going first. So a kill or a full disk leaves no half file under a final name, and a folder with
    /// a manifest is complete.
    /// </summary>
    /// <returns>The names of the files, in the order written; or what hindered it.</returns>
    public static Reading<IReadOnlyList<string>> Write(
        string folder,
        Report report,
        Run run,
        IReadOnlyList<FurtherFile> further
    )
    {
        var written = new List<InputFile>();
        try
        {
            Directory.CreateDirectory(folder);
            Stage(folder, written, "plan.json", s => PlanJson.Write(s, PlanFile.Of(report)));
            Stage(folder, written, "bound.json", s => BoundJson.Write(s, BoundFile.Of(report)));
            Stage(folder, written, "orders.csv", s => Text(s, w => OrdersCsv.Write(w, report)));
            Stage(folder, written, "orders.geojson", s => OrdersGeoJson.Write(s, report));
            foreach (var file in further)
            {
                var sofar = run with { Outputs = [.. written] };
                Stage(folder, written, file.Name, s => Text(s, w => file.Write(w, sofar)));
            }

            var manifest = new Manifest(
                report.Scenario.Id,
                report.Version,
                report.Seed,
                run with
                {
                    Outputs = [.. written],
                },
                report.Inputs
            );
            Stage(folder, written, ManifestName, s => ManifestJson.Write(s, manifest));
            Publish(folder, written);
            return Reading<IReadOnlyList<string>>.Of([.. written.Select(f => f.Path)]);
        }
        catch (Exception e) when (IsOutside(e))
        {
            Discard(folder, written);
            return Reading<IReadOnlyList<string>>.Failed([CannotWrite(folder, e)]);
        }
    }

    private static void Stage(
        string folder,
        List<InputFile> written,
        string name,
        Action<Stream> write
    )
    {
        written.Add(new(name, ""));
        using (
            var file = new FileStream(
                Temporary(folder, name),
                FileMode.Create,
                FileAccess.ReadWrite,
                FileShare.None
            )
        )
        {
            write(file);
            file.Flush(flushToDisk: true);
            file.Position = 0;
            written[^1] = new(name, Convert.ToHexStringLower(SHA256.HashData(file)));
        }
    }

    private static void Publish(string folder, List<InputFile> written)
    {
        File.Delete(Path.Combine(folder, ManifestName));
        foreach (var file in written)
        {
            File.Move(
                Temporary(folder, file.Path),
                Path.Combine(folder, file.Path),
                overwrite: true
            );
        }
    }

    private static void Discard(string folder, List<InputFile> written)
    {
        foreach (var file in written)
        {
            try
            {
                File.Delete(Temporary(folder, file.Path));
            }
            catch (Exception e) when (IsOutside(e))
            {
                // The first trouble is the one to tell; a part file says by its name what it is.
            }
        }
    }

    private static void Text(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, _utf8, 1 << 16, leaveOpen: true)
        {
            NewLine = "\n",
        };
        write(writer);
    }

    private static string Temporary(string folder, string name) =>
        Path.Combine(folder, $".{name}.part");

    private static bool IsOutside(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or ArgumentException
                or NotSupportedException;

    private static Problem CannotWrite(string folder, Exception e) =>
        new(folder, null, null, "the folder cannot be written", e.Message);
}
