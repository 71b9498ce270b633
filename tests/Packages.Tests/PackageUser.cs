namespace SafePassage.Packages.Tests;

/// <summary>
/// A program of somebody who has the packages and nothing else of ours: it lies outside the repository, and packages come from
/// the folder they were packed into, or were on this machine before.
/// </summary>
internal sealed class PackageUser(ScratchFolder user, PackedFolder packed)
{
    public void Write()
    {
        File.WriteAllText(
            user["nuget.config"],
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="unpacked" /></config>
              <packageSources><clear /><add key="packed" value="{packed.Path}" /></packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="here before" value="{Package.Metadata("GlobalPackages")}" />
              </fallbackPackageFolders>
            </configuration>
            """
        );
        File.WriteAllText(
            user["user.csproj"],
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <UseAppHost>false</UseAppHost>
                <UseSharedCompilation>false</UseSharedCompilation>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(
                Package.All.Select(p =>
                    $"<PackageReference Include=\"{p.Name}\" Version=\"{packed.Version}\" />"
                )
            )}
              </ItemGroup>
            </Project>
            """
        );
        foreach (var package in Package.All)
        {
            File.WriteAllText(user[$"{package.Name}.cs"], Sample(package));
        }

        var calls = Package.All.Select(p =>
            $"Console.WriteLine(\"{p.Name}\"); {ClassOf(p)}.Run();\n"
        );
        File.WriteAllText(user["Program.cs"], string.Concat(calls));
    }

    /// <summary>A sample as it stands in the readme, made a method: its usings first.</summary>
    private static string Sample(Package package)
    {
        var lines = package.Readme.Code.Split('\n');
        lines.Length.ShouldBeGreaterThan(5, $"the readme of {package.Name} has no sample");
        var usings = lines.Where(IsUsing);
        var rest = lines.Where(l => !IsUsing(l));
        return $$"""
            {{string.Join('\n', usings)}}
            internal static class {{ClassOf(package)}}
            {
                public static void Run()
                {
            {{string.Join('\n', rest)}}
                }
            }
            """;
    }

    private static string ClassOf(Package package) => $"{package.Name.Split('.')[^1]}Sample";

    private static bool IsUsing(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=');
}
