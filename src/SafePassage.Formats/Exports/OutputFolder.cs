using SafePassage.Formats.Plans;
using SafePassage.Formats.Storage;
using SafePassage.Model;

namespace SafePassage.Formats.Exports;

/// <summary>A file that another neighbour writes into the folder, for example the page.</summary>
/// <param name="Write">
/// Gets the provenance with the hashes of the files written so far, so that the page can print them.
/// </param>
public sealed record FurtherFile(string Name, Action<TextWriter, Provenance> Write);

/// <summary>Writes all files of a plan into one folder, or none under its final name.</summary>
public static class OutputFolder
{
    public const string ManifestName = "manifest.json";

    /// <summary>
    /// Writes plan.json, orders.csv, orders.geojson, bound.json, the further files and last manifest.json. The old manifest goes
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
            void Add(string name, Action<Stream> write) =>
                written.Add(new(name, staged.Add(name, write)));
            void AddText(string name, Action<TextWriter> write) =>
                written.Add(new(name, staged.AddText(name, write)));

            Add("plan.json", s => PlanJson.Write(s, PlanFile.Of(report)));
            Add("bound.json", s => BoundJson.Write(s, BoundFile.Of(report)));
            AddText("orders.csv", w => OrdersCsv.Write(w, report));
            Add("orders.geojson", s => OrdersGeoJson.Write(s, report));
            foreach (var file in further)
            {
                var sofar = provenance with { Outputs = [.. written] };
                AddText(file.Name, w => file.Write(w, sofar));
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
            Add(ManifestName, s => ManifestJson.Write(s, manifest));
            staged.Publish(seal: ManifestName);
            return ParseResult<IReadOnlyList<string>>.Of([.. written.Select(f => f.Path)]);
        }
        catch (Exception e) when (Disk.IsTrouble(e))
        {
            return ParseResult<IReadOnlyList<string>>.Failed([StagedFolder.CannotWrite(folder, e)]);
        }
    }
}
