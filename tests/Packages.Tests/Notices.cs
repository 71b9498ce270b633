using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace SafePassage.Packages.Tests;

/// <summary>
/// <c>THIRD-PARTY-NOTICES</c> is written from the lock file of the command line and what each package says of itself, so that
/// nothing we hand on lacks its copyright and licence.
/// </summary>
public class Notices
{
    /// <summary>Used while building, and no part of what is handed on.</summary>
    private static readonly string[] _buildOnly =
    [
        "Meziantou.Analyzer",
        "Microsoft.CodeAnalysis.BannedApiAnalyzers",
    ];

    [Fact]
    public void Name_every_package_that_is_handed_on_with_its_licence() =>
        Committed.ShouldHold(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES"), Text());

    /// <summary>What is restored is what the lock files say, for everybody and always.</summary>
    [Fact]
    public void No_lock_file_holds_a_package_with_a_known_weakness()
    {
        var locks = Directory
            .GetFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/"))
            .ToList();
        locks.Count.ShouldBeGreaterThan(15);
        foreach (var file in locks)
        {
            PackagesOf(file)
                .Where(p => p.Name == "Newtonsoft.Json")
                .ShouldAllBe(p => Version.Parse(p.Version) >= new Version(13, 0, 1), file);
        }

        File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"))
            .ShouldContain(
                "<RestoreLockedMode Condition=\"'$(RestoreLockedMode)' == ''\">true</RestoreLockedMode>"
            );
    }

    private static string Text()
    {
        var packages = PackagesOf(
                Path.Combine(Repository.Root, "src", "SafePassage.Cli", "packages.lock.json")
            )
            .Where(p => !_buildOnly.Contains(p.Name))
            .Select(p => (p.Name, p.Version, About: AboutOf(p.Name, p.Version)))
            .ToList();
        var text = new StringBuilder(
            """
            SafePassage is handed on together with the packages below. Each belongs to its authors and comes under its own licence.
            The runtime of .NET, where it is handed on with SafePassage, carries notices of its own.

            """
        );
        foreach (var (name, version, about) in packages)
        {
            text.Append($"\n{name} {version}\n");
            text.Append($"    {Of(about, "copyright") ?? Of(about, "authors")}\n");
            text.Append($"    {Licence(name, about)}\n");
            text.Append(Of(about, "projectUrl") is { } url ? $"    {url}\n" : "");
        }

        foreach (var licence in packages.Select(p => Licence(p.Name, p.About)).Distinct().Order())
        {
            var words = Path.Combine(
                Repository.Root,
                "tests",
                "Packages.Tests",
                "Licences",
                licence + ".txt"
            );
            File.Exists(words).ShouldBeTrue($"the words of the licence {licence} are missing");
            text.Append($"\n{licence}\n\n{File.ReadAllText(words).ReplaceLineEndings("\n")}");
        }

        return text.Replace("\r\n", "\n").ToString();
    }

    private static string Licence(string name, XElement about) =>
        Of(about, "license")
        ?? throw new InvalidOperationException($"{name} does not say under which licence it is");

    private static XElement AboutOf(string name, string version)
    {
        var id = name.ToLowerInvariant();
        return XDocument
            .Load(Path.Combine(Package.Metadata("GlobalPackages"), id, version, $"{id}.nuspec"))
            .Descendants()
            .First(e => e.Name.LocalName == "metadata");
    }

    private static string? Of(XElement about, string key) =>
        about.Elements().FirstOrDefault(e => e.Name.LocalName == key)?.Value;

    private static IEnumerable<(string Name, string Version)> PackagesOf(string lockFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(lockFile));
        return
        [
            .. json
                .RootElement.GetProperty("dependencies")
                .EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(p => p.Value.TryGetProperty("resolved", out _))
                .Select(p => (p.Name, Version: p.Value.GetProperty("resolved").GetString()!))
                .OrderBy(p => p.Name, StringComparer.Ordinal),
        ];
    }
}
