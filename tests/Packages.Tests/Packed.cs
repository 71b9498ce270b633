using System.IO.Compression;
using System.Xml.Linq;

namespace SafePassage.Packages.Tests;

/// <summary>All projects packed into a folder, once, as they were built with these tests.</summary>
public sealed class PackedFolder : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public PackedFolder()
    {
        Directory.CreateDirectory(Path);
        File.WriteAllText(
            _folder["pack.proj"],
            $"""
            <Project>
              <Target Name="Pack">
                <ItemGroup><All Include="{Repository.Root}/src/*/*.csproj" /></ItemGroup>
                <MSBuild
                  Projects="@(All)" Targets="Pack"
                  Properties="Configuration={Package.Metadata(
                "Configuration"
            )};NoBuild=true;PackageVersion={Version};PackageOutputPath={Path}" />
              </Target>
            </Project>
            """
        );
        Dotnet.Run(_folder.Path, "msbuild", _folder["pack.proj"], "-t:Pack", "-v:quiet");
    }

    /// <summary>One that no other run has, so that nothing kept from one is taken for this one's.</summary>
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    public string Path => _folder["packages"];

    public ZipArchive Open(string package) => ZipFile.OpenRead($"{Path}/{package}.{Version}.nupkg");

    public void Dispose() => _folder.Dispose();
}

/// <summary>What is in the packages, and that the samples of their readmes run with nothing else at hand.</summary>
public sealed class Packed(PackedFolder folder) : IClassFixture<PackedFolder>
{
    [Fact]
    public void Are_the_four_and_no_other_project_with_their_symbols() =>
        Directory
            .GetFiles(folder.Path)
            .Select(f => Path.GetFileName(f).Replace($".{folder.Version}", ""))
            .Order()
            .ShouldBe(
                Package.All.SelectMany(p => new[] { $"{p.Name}.nupkg", $"{p.Name}.snupkg" }).Order()
            );

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void Say_what_they_are_and_depend_on_nothing_else(string package)
    {
        using var zip = folder.Open(package);
        var nuspec = XDocument.Load(zip.GetEntry($"{package}.nuspec")!.Open()).Root!;
        string Of(string name) =>
            nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value ?? "";
        Of("license").ShouldBe("Apache-2.0");
        Of("readme").ShouldBe("README.md");
        Of("description").Length.ShouldBeInRange(100, 400);
        Of("tags").Split(' ').Length.ShouldBeGreaterThan(3);
        nuspec
            .Descendants()
            .Where(e => e.Name.LocalName == "dependency")
            .Select(e => (string)e.Attribute("id")!)
            .Order()
            .ShouldBe(Package.Of(package).DependsOn);
        foreach (
            var file in new[]
            {
                "README.md",
                $"lib/net10.0/{package}.dll",
                $"lib/net10.0/{package}.xml",
            }
        )
        {
            zip.GetEntry(file).ShouldNotBeNull(file);
        }
    }

    [Fact]
    public void The_samples_of_the_readmes_run_against_the_packages_and_print_what_they_say()
    {
        using var user = new ScratchFolder();
        new PackageUser(user, folder).Write();
        var printed = Dotnet.Run(user.Path, "run", "--project", user["user.csproj"]);
        printed
            .ReplaceLineEndings("\n")
            .Split('\n')
            .ShouldBe(
                string.Concat(Package.All.Select(p => $"{p.Name}\n{p.Readme.Prints}")).Split('\n')
            );
    }
}
