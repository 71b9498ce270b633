using System.Security.Cryptography;
using SafePassage.Model;

namespace SafePassage.Application.Tests;

/// <summary>Scenarios the use cases are tried on.</summary>
internal static class Scenes
{
    public static string Town { get; } = Path.Combine(Repository.Root, "examples", "made-up-town");

    public static string Extract { get; } = Path.Combine(Town, "town.osm");

    public static string Quarters { get; } = Path.Combine(Town, "zones.geojson");

    /// <summary>Four junctions, two groups, one gate; no ledger.</summary>
    public static string Base { get; } = Repository.BaseScenario;

    public static Workers Two { get; } = new(2);

    /// <summary>The made-up town on foot.</summary>
    public static StartRequest Start(string folder) =>
        new(folder, Extract, Quarters) { Modes = [Mode.Foot] };

    public static LoadedScenario Load(string path)
    {
        var loaded = LoadScenario.Run(new(path) { Workers = Two });
        loaded.Errors.ShouldBeEmpty();
        return loaded.Value!;
    }

    /// <summary>A first plan, without a search; the same every time.</summary>
    public static PlanRequest Quick(LoadedScenario given) =>
        new(given, TimeProvider.System)
        {
            TimeLimit = TimeSpan.Zero,
            Bound = BoundChoice.Trimmed,
            Workers = Two,
        };

    public static PlanOutcome.Planned Plan(string path) =>
        MakePlan.Run(Quick(Load(path))).ShouldBeOfType<PlanOutcome.Planned>();

    /// <summary>Plans the base scenario from a copy of its own and publishes it.</summary>
    /// <returns>The plan's folder; the scenario lies in <c>scenario</c> beside it.</returns>
    public static string Publish(ScratchFolder scratch)
    {
        CopyBase(scratch["scenario"]);
        var written = PublishPlan.Run(new(Plan(scratch["scenario"]), scratch["plan"]));
        written.Errors.ShouldBeEmpty();
        return scratch["plan"];
    }

    public static void CopyBase(string folder) => Copy(Base, folder);

    /// <summary>The files of a folder.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    /// <summary>Replaces a text that must be there.</summary>
    public static void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(file);
        text.ShouldContain(from);
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public static string Hash(string file) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
