using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SafePassage.Packages.Tests;

/// <summary>Which types of a package the other assemblies of the product refer to, as their metadata says.</summary>
internal static class ProductUses
{
    public static IReadOnlySet<string> Of(string package)
    {
        var product = Path.Combine(
            Repository.Root,
            "src",
            "SafePassage.Cli",
            "bin",
            Package.Metadata("Configuration"),
            "net10.0"
        );
        var used = new HashSet<string>();
        foreach (var file in Directory.GetFiles(product, "*.dll"))
        {
            if (
                Path.GetFileName(file)
                    .StartsWith("SafePassage.", StringComparison.OrdinalIgnoreCase)
                && Path.GetFileNameWithoutExtension(file) != package
            )
            {
                using var assembly = new PEReader(File.OpenRead(file));
                used.UnionWith(In(assembly.GetMetadataReader(), package));
            }
        }

        return used;
    }

    private static IEnumerable<string> In(MetadataReader metadata, string package) =>
        from handle in metadata.TypeReferences
        let type = metadata.GetTypeReference(handle)
        where AssemblyOf(metadata, type) == package
        select FullName(metadata, type);

    private static string? AssemblyOf(MetadataReader metadata, TypeReference type) =>
        type.ResolutionScope.Kind switch
        {
            HandleKind.AssemblyReference => metadata.GetString(
                metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name
            ),
            HandleKind.TypeReference => AssemblyOf(metadata, Outer(metadata, type)),
            _ => null,
        };

    private static string FullName(MetadataReader metadata, TypeReference type) =>
        type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{FullName(metadata, Outer(metadata, type))}+{metadata.GetString(type.Name)}"
            : $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";

    private static TypeReference Outer(MetadataReader metadata, TypeReference type) =>
        metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
}
