using System.Security.Cryptography;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Plans;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>Holds files against the hashes of a manifest.</summary>
internal static class PublishedFiles
{
    public static IEnumerable<PlanFlaw> Flaws(string folder, Manifest manifest)
    {
        foreach (var output in manifest.Provenance.Outputs)
        {
            var path = Path.Combine(folder, output.Path);
            if (!File.Exists(path))
            {
                yield return new(PlanFlawKind.FileMissing, $"{path} is missing");
                continue;
            }

            if (Hindrance(path, output.Sha256) is { } what)
            {
                yield return new(PlanFlawKind.FileChanged, $"{path} {what}");
            }
        }
    }

    private static string? Hindrance(string path, string sha256)
    {
        try
        {
            using var stream = PlainFile.Open(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream)) == sha256
                ? null
                : "was changed since it was written";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read: {e.Message}";
        }
    }

    /// <param name="manifest">Of the plan.</param>
    /// <param name="read">What was read of the scenario.</param>
    public static IEnumerable<PlanFlaw> FlawsOfInputs(
        Manifest manifest,
        IReadOnlyList<InputFile> read
    )
    {
        if (!manifest.Inputs.SequenceEqual(read))
        {
            var changed = read.Except(manifest.Inputs).Concat(manifest.Inputs.Except(read));
            yield return new(
                PlanFlawKind.ScenarioChanged,
                $"the scenario is not the one that was planned: {string.Join(", ", changed.Select(i => i.Path).Distinct())}"
            );
        }
    }
}
