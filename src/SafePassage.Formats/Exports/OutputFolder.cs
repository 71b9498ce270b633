using System.Security.Cryptography;
using System.Text;
using SafePassage.Formats.Plans;
using SafePassage.Formats.Storage;
using SafePassage.Model;

namespace SafePassage.Formats.Exports;

/// <summary>A file that another neighbour writes into the folder, for example the page.</summary>
/// <param name="Write">
/// Gets the provenance with the hashes of the files written so far, so that the page can print them.
/// </param>
public sealed record FurtherFile(string Name, Action<TextWriter, Provenance> Write);

/// <summary>A file of the folder.</summary>
/// <param name="Write">Gets the provenance with the hashes of the files before it.</param>
public sealed record OutputFile(string Name, Action<Stream, Provenance> Write)
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The SHA-256 of bytes as the manifest writes it.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>One of text: UTF-8 without byte-order mark, line feeds.</summary>
    public static OutputFile OfText(string name, Action<TextWriter, Provenance> write) =>
        new(
            name,
            (stream, provenance) =>
            {
                using var writer = new StreamWriter(stream, _utf8, 1 << 16, leaveOpen: true)
                {
                    NewLine = "\n",
                };
                write(writer, provenance);
            }
        );
}

/// <summary>Writes all files of a plan into one folder, or none under its final name.</summary>
public static class OutputFolder
{
    public const string ManifestName = "manifest.json";

    /// <summary>All files but the manifest, in the order in which they are written.</summary>
    /// <param name="report">All that is written.</param>
    /// <param name="further">Of neighbours.</param>
    public static IReadOnlyList<OutputFile> Files(Report report, IReadOnlyList<FurtherFile> further)
    {
        var disputes = DisputeFile.Of(report);
        return
        [
            new(PlanFile.Name, (s, _) => PlanJson.Write(s, PlanFile.Of(report))),
            new(BoundFile.Name, (s, _) => BoundJson.Write(s, BoundFile.Of(report))),
            .. disputes is null
                ? []
                : (OutputFile[])[new(DisputeFile.Name, (s, _) => DisputeJson.Write(s, disputes))],
            OutputFile.OfText("orders.csv", (w, _) => OrdersCsv.Write(w, report)),
            new("orders.geojson", (s, _) => OrdersGeoJson.Write(s, report)),
            .. further.Select(f => OutputFile.OfText(f.Name, f.Write)),
        ];
    }

    /// <summary>
    /// Writes plan.json, bound.json, disputes.json, orders.csv, orders.geojson, the further files and last manifest.json. The old manifest goes
    /// first and the new one comes last, so a folder with a manifest is complete.
    /// </summary>
    /// <returns>The names of the files, in the order written; or what hindered it.</returns>
    public static ParseResult<IReadOnlyList<string>> Write(
        string folder,
        Report report,
        Provenance provenance,
        IReadOnlyList<FurtherFile> further
    )
    {
        var written = new List<InputFile>();
        try
        {
            using var staged = new StagedFolder(folder);
            foreach (var file in Files(report, further))
            {
                var sofar = provenance with { Outputs = [.. written] };
                written.Add(new(file.Name, staged.Add(file.Name, s => file.Write(s, sofar))));
            }

            var manifest = new Manifest(
                report.Scenario.Id,
                report.Version,
                report.Seed,
                provenance with
                {
                    Outputs = [.. written],
                },
                report.Inputs
            );
            staged.Add(ManifestName, s => ManifestJson.Write(s, manifest));
            staged.Publish(seal: ManifestName);
            return ParseResult<IReadOnlyList<string>>.Of([
                .. written.Select(f => f.Path),
                ManifestName,
            ]);
        }
        catch (Exception e) when (Disk.IsTrouble(e))
        {
            return ParseResult<IReadOnlyList<string>>.Failed([StagedFolder.CannotWrite(folder, e)]);
        }
    }
}
