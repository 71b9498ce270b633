using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

/// <summary>All that a project is compiled from: its sources, what the build writes for it, references, generators, resources.</summary>
internal sealed class MutatedProject(string root, string name, string bin)
{
    private readonly string _folder = Path.Combine(root, "src", name);

    public string Name => name;

    /// <summary>The sources, and for each whether it is to be mutated.</summary>
    public (SyntaxTree Tree, bool IsMutated)[] Trees(IReadOnlyList<string> under)
    {
        foreach (var part in under.Where(p => !Path.Exists(Path.Combine(_folder, p))))
        {
            throw new FileNotFoundException($"{name} has no {part}");
        }

        var sources = Directory
            .GetFiles(_folder, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_folder, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("obj/") && !f.StartsWith("bin/"))
            .Order(StringComparer.Ordinal)
            .Select(f =>
                (
                    f,
                    under.Count == 0 || under.Any(p => f == p || f.StartsWith(p.TrimEnd('/') + "/"))
                )
            );

        // Global usings, the version, and who sees what is internal.
        var built = Path.Combine(_folder, "obj", "Release", "net10.0");
        var written = Directory
            .GetFiles(built, "*.cs")
            .Where(f => f.EndsWith(".GlobalUsings.g.cs") || f.EndsWith(".AssemblyInfo.cs"))
            .Select(f => (Path.GetRelativePath(_folder, f), false));
        return
        [
            .. sources
                .Concat(written)
                .Select(f =>
                    (
                        CSharpSyntaxTree.ParseText(
                            File.ReadAllText(Path.Combine(_folder, f.Item1)),
                            path: $"src/{name}/{f.Item1}"
                        ),
                        f.Item2
                    )
                ),
        ];
    }

    public CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees)
    {
        var compilation = CSharpCompilation.Create(
            name,
            trees,
            References(),
            new(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                checkOverflow: true,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        CSharpGeneratorDriver
            .Create(Generators())
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }

    /// <summary>As they stand in the assembly that was built.</summary>
    public IEnumerable<ResourceDescription> Resources()
    {
        var built = new AssemblyLoadContext("built").LoadFromStream(
            new MemoryStream(File.ReadAllBytes(Path.Combine(bin, $"{name}.dll")))
        );
        return built
            .GetManifestResourceNames()
            .Select(r => new ResourceDescription(
                r,
                () => built.GetManifestResourceStream(r)!,
                isPublic: true
            ));
    }

    private MetadataReference[] References()
    {
        string[] platform =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(p =>
                    Path.GetFileName(p).StartsWith("System.")
                    || Path.GetFileName(p).StartsWith("Microsoft.Win32")
                    || p.EndsWith("netstandard.dll")
                ),
        ];
        var known = platform.Select(Path.GetFileName).ToHashSet();
        var others = Directory
            .GetFiles(bin, "*.dll")
            .Where(f =>
                !known.Contains(Path.GetFileName(f)) && Path.GetFileName(f) != $"{name}.dll"
            )
            .Where(IsManaged);
        return [.. platform.Concat(others).Select(p => MetadataReference.CreateFromFile(p))];
    }

    private static bool IsManaged(string file)
    {
        try
        {
            _ = AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    /// <summary>Those of the framework, for regular expressions and calls of libraries.</summary>
    private static IEnumerable<ISourceGenerator> Generators()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(
            Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref")
        );
        var newest = Directory
            .GetDirectories(packs, "10.*")
            .OrderBy(d => Version.Parse(Path.GetFileName(d).Split('-')[0]))
            .Last();
        return Directory
            .GetFiles(Path.Combine(newest, "analyzers", "dotnet", "cs"), "*.dll")
            .Where(f =>
                f.EndsWith("RegularExpressions.Generator.dll")
                || f.EndsWith("LibraryImportGenerator.dll")
            )
            .SelectMany(f =>
                new AnalyzerFileReference(f, new Loader()).GetGenerators(LanguageNames.CSharp)
            );
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath) { }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
