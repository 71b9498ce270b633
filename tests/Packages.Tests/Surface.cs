namespace SafePassage.Packages.Tests;

/// <summary>
/// What others can call is written down and looked at when it changes: <c>UPDATE_FILES=1</c> in the environment writes it anew.
/// </summary>
public sealed class Surface
{
    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void Is_what_was_agreed(string package) =>
        Committed.ShouldHold(
            Path.Combine(Repository.Root, "tests", "Packages.Tests", "golden", $"{package}.txt"),
            SurfaceText.Of(Package.Of(package).Types)
        );

    /// <summary>What SafePassage itself never asks for is a burden, unless the readme says whom it is for.</summary>
    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void Every_type_is_used_by_the_product_or_named_for_those_who_use_it_alone(
        string package
    )
    {
        var used = ProductUses.Of(package);
        used.ShouldNotBeEmpty();
        var named = Package.Of(package).Readme.Names;
        Package
            .Of(package)
            .Types.Where(t => !used.Contains(t.FullName!))
            .Where(t => !named.Contains(t.IsNested ? t.DeclaringType!.Name : t.Name))
            .Select(t => t.FullName)
            .ShouldBeEmpty("make it internal, remove it, or name it in the readme of the package");
    }
}
