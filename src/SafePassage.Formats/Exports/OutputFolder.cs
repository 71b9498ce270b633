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
    /// <param name="folder">Made if needed.</param>
    /// <param name="report">All that is written.</param>
    /// <param name="provenance">How it was made.</param>
    /// <param name="further">Files of neighbours.</param>
    /// <param name="cancellation">Ends it at once, with the folder as it was.</param>
    /// <returns>The names of the files, in the order written; or what hindered it.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ParseResult<IReadOnlyList<string>> Write(
        string folder,
        Report report,
        Provenance provenance,
        IReadOnlyList<FurtherFile> further,
        CancellationToken cancellation = default
    )
    {
        var before = ManifestJson.Read(Path.Combine(folder, ManifestName)).Value;
        var written = new List<InputFile>();
        try
        {
            using var staged = new StagedFolder(folder);
            foreach (var file in Files(report, further))
            {
                var sofar = provenance with { Outputs = [.. written] };
                written.Add(
                    new(file.Name, staged.Add(file.Name, s => Write(file, s, sofar, cancellation)))
                );
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
            cancellation.ThrowIfCancellationRequested();
            staged.Publish(seal: ManifestName);
            Remove(folder, before, written);
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

    /// <summary>Takes away files of the result before that are as it left them and are not part of this one.</summary>
    private static void Remove(string folder, Manifest? before, List<InputFile> written)
    {
        foreach (
            var old in (before?.Provenance.Outputs ?? []).ExceptBy(
                written.Select(f => f.Path),
                f => f.Path
            )
        )
        {
            var path = Path.Combine(folder, old.Path);
            if (
                Path.GetFileName(old.Path) == old.Path
                && new FileInfo(path) is { Exists: true, LinkTarget: null }
                && OutputFile.Hash(File.ReadAllBytes(path)) == old.Sha256
            )
            {
                File.Delete(path);
            }
        }
    }

    private static void Write(
        OutputFile file,
        Stream stream,
        Provenance provenance,
        CancellationToken cancellation
    )
    {
        using var ended = new EndedStream(stream, cancellation);
        file.Write(ended, provenance);
    }

    /// <summary>Writes until somebody ends it.</summary>
    private sealed class EndedStream(Stream inner, CancellationToken cancellation) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) =>
            Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            cancellation.ThrowIfCancellationRequested();
            inner.Write(buffer);
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
