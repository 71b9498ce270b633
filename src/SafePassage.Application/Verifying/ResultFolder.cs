using System.Security.Cryptography;
using SafePassage.Formats.Exports;
using SafePassage.Formats.Plans;

namespace SafePassage.Application;

/// <summary>
/// A published folder as it lies there. Only files that we write are opened, by the names we give them, and none that is a link: what
/// the manifest names is compared and never followed.
/// </summary>
internal sealed class ResultFolder(string folder)
{
    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Whether a name is there as a plain file of this folder.</summary>
    public bool Holds(string name)
    {
        // A pipe, a device or a file of the kernel has no length; none of ours is empty.
        var file = new FileInfo(PathOf(name));
        return file.Exists && file.LinkTarget is null && file.Length > 0;
    }

    public byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    public string Hash(string name)
    {
        using var stream = File.OpenRead(PathOf(name));
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>What is in the folder besides, by name.</summary>
    public IEnumerable<string> Others(IReadOnlyCollection<string> known) =>
        Directory
            .EnumerateFileSystemEntries(folder)
            .Select(p => Path.GetFileName(p))
            .Where(n => n != OutputFolder.ManifestName && !known.Contains(n))
            .Order(StringComparer.Ordinal);

    /// <summary>Holds names and hashes of a manifest against what there must be.</summary>
    /// <param name="made">The manifest.</param>
    /// <param name="expected">The names of all files but the manifest.</param>
    public IEnumerable<PlanFlaw> Flaws(Manifest made, IReadOnlyList<string> expected)
    {
        foreach (var name in expected)
        {
            var listed = made.Provenance.Outputs.FirstOrDefault(o => o.Path == name);
            if (listed is null)
            {
                yield return new(PlanCheck.Files, $"the manifest does not list {name}");
            }

            if (!Holds(name))
            {
                yield return new(
                    PlanCheck.Files,
                    $"{PathOf(name)} is missing, or is no plain file"
                );
            }
            else if (listed is not null && Hash(name) != listed.Sha256)
            {
                yield return new(
                    PlanCheck.Hashes,
                    $"{PathOf(name)} was changed since it was written"
                );
            }
        }

        foreach (var output in made.Provenance.Outputs.Where(o => !expected.Contains(o.Path)))
        {
            yield return new(
                PlanCheck.Files,
                $"the manifest lists {output.Path}, which no plan of this scenario has"
            );
        }
    }
}
